import { setImmediate as pause } from 'node:timers/promises';
import {
  crossValidate,
  fitEvidence,
  fitForest,
  logOdds,
  scoreForest,
  stratifiedFolds,
  type DataTable,
  type FitOptions,
  type Outcome,
} from '../../../scoring/index.ts';
import { directions } from './directions.ts';

const FOLDS = 5;
const SEED = 1;

/** Fits on some rows; undefined where they cannot be fitted on. Answers the log odds of bad of others. */
type Judge = (table: DataTable, outcome: Outcome) => ((held: DataTable) => ArrayLike<number>) | undefined;

/** Each row foretold by what was fitted without it; undefined where a part alone cannot be fitted on. Lets others run between parts. */
export async function foretell(
  data: DataTable,
  bad: Uint8Array,
  judge: Judge,
): Promise<{ readonly logOdds: readonly number[]; readonly bad: Uint8Array } | undefined> {
  const all: { logOdds: number[]; bad: number[] } = { logOdds: [], bad: [] };
  for (const fold of stratifiedFolds(bad, FOLDS, SEED)) {
    let isFitted = true;
    const [judged] = crossValidate(data, { bad }, [fold], (table, outcome) => {
      const told = judge(table, outcome);
      isFitted = told !== undefined;
      return told ?? ((held) => new Float64Array(held.rows));
    });
    if (!isFitted) return undefined;
    for (const one of Array.from(judged!.judged)) all.logOdds.push(one);
    for (const one of judged!.bad) all.bad.push(one);
    await pause();
  }
  return { logOdds: all.logOdds, bad: Uint8Array.from(all.bad) };
}

/** A card by these choices. */
export const cardJudge =
  (options: Partial<FitOptions>): Judge =>
  (table, outcome) => {
    const result = fitEvidence(table, outcome, options);
    return result.outcome === 'fitted' ? (held) => logOdds(result.model, held) : undefined;
  };

/** Boosted trees on the same characteristics, in their declared directions: what a card gives up to be read by people. */
export const forestJudge =
  (codes: readonly string[] | undefined): Judge =>
  (table, outcome) => {
    const forest = fitForest(table, outcome, { ...(codes === undefined ? {} : { codes }), directions: pointed(table) });
    return (held) => scoreForest(forest, held);
  };

/** Of numbers only: categories have no direction. */
function pointed({ columns }: DataTable): Record<string, 'ascending' | 'descending'> {
  const found: Record<string, 'ascending' | 'descending'> = {};
  for (const [code, { kind }] of columns) {
    const direction = directions[code];
    if (kind === 'number' && (direction === 'ascending' || direction === 'descending')) found[code] = direction;
  }
  return found;
}
