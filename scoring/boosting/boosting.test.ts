import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf, rowsOf, type DataTable } from '../data/table.ts';
import { countScores, discrimination } from '../reports/discrimination.ts';
import { random } from '../numeric/random.ts';
import { californiaLoans, germanCredit } from '../testing/public-data.testing.ts';
import { fitForest, type ForestOptions } from './fit-forest.ts';
import { logOddsOfRow, type Forest } from './forest.ts';
import { readLightGbm } from './read-lightgbm.ts';
import { scoreForest } from './score-forest.ts';
import { explainRow } from './tree-shap.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');
type Recorded = {
  readonly rows: readonly (readonly (number | null)[])[];
  readonly raw: readonly number[];
  readonly contributions: readonly (readonly number[])[];
};

test('a model file of LightGBM gives what LightGBM gives, to a millionth: categories, missing values and all', () => {
  const forest = readLightGbm(fixture('lightgbm-german.txt'));
  const { rows, raw, contributions } = JSON.parse(fixture('lightgbm-german.json')) as Recorded;
  for (const [at, row] of rows.entries()) {
    const values = row.map((value) => value ?? Number.NaN);
    expect(Math.abs(logOddsOfRow(forest, values) - raw[at]!)).toBeLessThan(1e-6);
    const { mean, parts } = explainRow(forest, values);
    const theirs = contributions[at]!;
    for (const [feature, part] of [...parts, mean].entries()) expect(Math.abs(part - theirs[feature]!)).toBeLessThan(1e-6);
  }
});

test('a file that is no such model, or whose trees do not hold together, is refused', () => {
  const text = fixture('lightgbm-german.txt');
  const changed = [
    text.replace('objective=binary sigmoid:1', 'objective=regression'),
    text.replace('num_class=1', 'num_class=3'),
    text.replace('left_child=4 2', 'left_child=0 2'),
    text.replace('split_feature=0 1', 'split_feature=0 99'),
    text.replace('is_linear=0', 'is_linear=1'),
    text.replace('threshold=0 31.5', 'threshold=9 31.5'),
    'anything',
  ];
  for (const one of changed) expect(() => readLightGbm(one)).toThrow(/ · /);
});

/** Shapley values by their definition: over every set of the other features, the mean of what is not known by the rows in training. */
function shapley(forest: Forest, values: readonly number[]): number[] {
  const size = forest.features.length;
  const known = (set: number) => forest.trees.reduce((sum, tree) => sum + expected(tree, 0, set, values), 0);
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return forest.features.map((_, feature) => {
    let total = 0;
    for (let set = 0; set < 1 << size; set++) {
      if ((set >> feature) & 1) continue;
      const count = set.toString(2).replaceAll('0', '').length;
      const share = (factorial(count) * factorial(size - count - 1)) / factorial(size);
      total += share * (known(set | (1 << feature)) - known(set));
    }
    return total;
  });
}

function expected(tree: Forest['trees'][number], place: number, set: number, values: readonly number[]): number {
  if (place < 0) return tree.leaf[~place]!;
  const feature = tree.feature[place]!;
  const [left, right] = [tree.left[place]!, tree.right[place]!];
  if ((set >> feature) & 1) return expected(tree, values[feature]! <= tree.threshold[place]! ? left : right, set, values);
  const rows = (child: number) => (child >= 0 ? tree.nodeRows[child]! : tree.leafRows[~child]!);
  const weighed = (child: number) => rows(child) * expected(tree, child, set, values);
  return (weighed(left) + weighed(right)) / tree.nodeRows[place]!;
}

/** Six columns of numbers of which a few tell, in ways that work together. */
function madeUp(rows: number, seed: number): { readonly table: DataTable; readonly bad: Uint8Array } {
  const draw = random(seed);
  const columns = Array.from({ length: 6 }, () => Float64Array.from({ length: rows }, () => Math.round(draw() * 40)));
  const bad = Uint8Array.from({ length: rows }, (_, row) => {
    const [a, b, c] = [columns[0]![row]!, columns[1]![row]!, columns[2]![row]!];
    return draw() < 1 / (1 + Math.exp(-(-2 + 0.08 * a - 0.05 * b + (c > 20 && a > 20 ? 1.5 : 0)))) ? 1 : 0;
  });
  const named = columns.map((values, at) => [`f${at}`, { kind: 'number' as const, values }] as const);
  return { table: { rows, specials: [], columns: new Map(named) }, bad };
}

test('explanations are Shapley values by their definition, and add up to the score', () => {
  const { table, bad } = madeUp(1_500, 3);
  const forest = fitForest(table, { bad }, { trees: 12, leaves: 9 });
  for (let row = 0; row < 25; row++) {
    const values = forest.features.map((code) => (table.columns.get(code) as { values: Float64Array }).values[row]!);
    const { mean, parts } = explainRow(forest, values);
    shapley(forest, values).forEach((value, at) => expect(Math.abs(parts[at]! - value)).toBeLessThan(1e-9));
    expect(Math.abs(mean + parts.reduce((sum, part) => sum + part, 0) - logOddsOfRow(forest, values))).toBeLessThan(1e-9);
  }
});

test('a declared direction holds for every pair: 100,000 random pairs, none the wrong way round', () => {
  const { table, bad } = madeUp(3_000, 5);
  const options = { trees: 60, leaves: 12, directions: { f0: 'ascending', f1: 'descending', f4: 'ascending' } } as const;
  const forest = fitForest(table, { bad }, options);
  const draw = random(11);
  let moved = 0;
  for (let pair = 0; pair < 100_000; pair++) {
    const values = Float64Array.from({ length: 6 }, () => draw() * 44 - 2);
    const at = [0, 1, 4][pair % 3]!;
    const higher = values.slice();
    higher[at] = values[at]! + draw() * 20;
    const rise = logOddsOfRow(forest, higher) - logOddsOfRow(forest, values);
    expect(at === 1 ? -rise : rise).toBeGreaterThanOrEqual(0);
    if (rise !== 0) moved++;
  }
  // The direction is not kept by never looking at the column.
  expect(moved).toBeGreaterThan(10_000);
});

/** The mean AUC of five folds, a row's fold being its place modulo five. */
function foldedAuc(table: DataTable, bad: Uint8Array, options: Partial<ForestOptions>): number {
  const folds = [0, 1, 2, 3, 4].map((fold) => {
    const places = Uint32Array.from({ length: table.rows }, (_, row) => row);
    const [inside, outside] = [places.filter((row) => row % 5 !== fold), places.filter((row) => row % 5 === fold)];
    const forest = fitForest(rowsOf(table, inside), outcomeOf({ bad }, inside), options);
    const scores = scoreForest(forest, rowsOf(table, outside)).map((one) => -one);
    return discrimination(countScores(scores, outcomeOf({ bad }, outside).bad))!.auc;
  });
  return folds.reduce((sum, auc) => sum + auc, 0) / folds.length;
}

test('on public data it tells good from bad as LightGBM does, within 0.005 of what that was recorded to reach on the same folds', () => {
  const german = germanCredit();
  expect(foldedAuc(german.table, german.bad, { trees: 50 })).toBeGreaterThan(0.7744 - 0.005);
  const loans = californiaLoans();
  const codes = 'New RealEstate DisbursementGross Portion Recession NoEmp CreateJob RetainedJob UrbanRural SBA_Appv GrAppv'.split(
    ' ',
  );
  expect(foldedAuc(loans.table, loans.bad, { trees: 50, codes })).toBeGreaterThan(0.8051 - 0.005);
});

test('the same rows give the same forest; what cannot be fitted is said', () => {
  const { table, bad } = madeUp(500, 8);
  expect(fitForest(table, { bad })).toEqual(fitForest(table, { bad }));
  expect(() => fitForest(table, { bad: new Uint8Array(500) })).toThrow(/ · /);
  expect(() => fitForest(table, { bad }, { codes: ['nowhere'] })).toThrow(/nowhere/);
});
