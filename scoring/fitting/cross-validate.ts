import { outcomeOf, rowsOf, type DataTable, type Outcome } from '../data/table.ts';
import { shuffled } from '../numeric/random.ts';

/**
 * Fits on all folds but one and judges by the one, for each fold in turn. Folds are stratified and made by the seed alone. `fit` gives a judge: a
 * number for each row, higher is riskier.
 */
export function crossValidate(
  table: DataTable,
  outcome: Outcome,
  folds: readonly Uint8Array[],
  fit: (table: DataTable, outcome: Outcome) => (held: DataTable) => ArrayLike<number>,
): { readonly judged: ArrayLike<number>; readonly bad: Uint8Array }[] {
  return folds.map((held) => {
    const all = Array.from(held, (_, row) => row);
    const inside = Uint32Array.from(all.filter((row) => !held[row]));
    const outside = Uint32Array.from(all.filter((row) => held[row]));
    const judge = fit(rowsOf(table, inside), outcomeOf(outcome, inside));
    return { judged: judge(rowsOf(table, outside)), bad: outcomeOf(outcome, outside).bad };
  });
}

/** For each fold the rows it holds out, marked 1: bad and good rows dealt out one by one in an order of the seed. */
export function stratifiedFolds(bad: Uint8Array, folds: number, seed: number): Uint8Array[] {
  const held = Array.from({ length: folds }, () => new Uint8Array(bad.length));
  const dealt = [0, 0];
  for (const row of shuffled(bad.length, seed)) held[dealt[bad[row]!]!++ % folds]![row] = 1;
  return held;
}
