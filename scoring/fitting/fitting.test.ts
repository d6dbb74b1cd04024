import { expect, test } from 'vitest';
import { binColumn, type BinningOptions } from '../binning/bin-column.ts';
import { makeCard } from '../card/make-card.ts';
import { scoreTable } from '../card/score-table.ts';
import { outcomeOf, rowsOf, type DataColumn, type DataTable } from '../data/table.ts';
import { random, shuffled } from '../numeric/random.ts';
import { countScores, discrimination } from '../reports/discrimination.ts';
import { germanCredit } from '../testing/public-data.testing.ts';
import { crossValidate, stratifiedFolds } from './cross-validate.ts';
import { fitEvidence } from './fit-evidence.ts';
import { ridgeLogistic } from './ridge-logistic.ts';

const making = { title: { zh: '示例', en: 'sample' }, features: 'german-1', specials: [] };

test('on German credit the shipped defaults reach an AUC of 0.795 with whole points, 10 folds three times', () => {
  const { table, bad } = germanCredit();
  const aucs = [1, 2, 3].flatMap((seed) =>
    crossValidate(table, { bad }, stratifiedFolds(bad, 10, seed), (rows, outcome) => {
      const result = fitEvidence(rows, outcome);
      if (result.outcome !== 'fitted') throw new Error(result.outcome);
      const { card } = makeCard(result.model, making).sealed;
      return (held) => scoreTable(card, held).scores;
    }).map(({ judged, bad: held }) => discrimination(countScores(judged, held))!.auc),
  );
  expect(aucs).toHaveLength(30);
  expect(aucs.reduce((sum, auc) => sum + auc, 0) / 30).toBeGreaterThanOrEqual(0.795);
});

test('the regression ends where the slope of the penalised likelihood is nothing, which is one place only', () => {
  const next = random(2);
  const rows = 500;
  const columns = Array.from({ length: 5 }, () => ({
    codes: Uint8Array.from({ length: rows }, () => Math.floor(next() * 4)),
    values: Float64Array.from({ length: 4 }, () => next() * 2 - 1),
  }));
  const bad = Uint8Array.from({ length: rows }, (_, row) => Number(next() < 0.2 + 0.15 * columns[0]!.codes[row]!));
  const weight = Float64Array.from({ length: rows }, () => next() * 2);
  const result = ridgeLogistic({ rows, columns }, bad, 1.5, weight);
  if (result.outcome !== 'fitted') throw new Error(result.outcome);
  const { intercept, weights } = result.fit;
  const slopes = [0, ...weights.map((one) => -1.5 * one)];
  for (let row = 0; row < rows; row++) {
    const values = columns.map(({ codes, values: of }) => of[codes[row]!]!);
    const total = values.reduce((sum, value, at) => sum + value * weights[at]!, intercept);
    const rest = weight[row]! * (bad[row]! - 1 / (1 + Math.exp(-total)));
    [1, ...values].forEach((value, at) => (slopes[at]! += rest * value));
  }
  for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-7);
});

test('rows that part wholly end with finite weights, and rows of one kind with a word', () => {
  const codes = Uint8Array.from({ length: 200 }, (_, row) => Number(row < 60));
  const columns = [{ codes, values: Float64Array.of(-1, 1) }];
  const apart = ridgeLogistic({ rows: 200, columns }, codes, 1);
  expect(apart.outcome).toBe('fitted');
  if (apart.outcome === 'fitted') expect(apart.fit.weights.every(Number.isFinite)).toBe(true);
  expect(ridgeLogistic({ rows: 200, columns }, codes, 0).outcome).toBe('unsettled');
  expect(ridgeLogistic({ rows: 200, columns }, new Uint8Array(200), 1).outcome).toBe('one-sided');
});

test('a declared direction holds in the bins and in the points, whatever the rows say', () => {
  const { table, bad } = germanCredit();
  for (const direction of ['ascending', 'descending'] as const) {
    const result = fitEvidence(
      table,
      { bad },
      { directions: { age_in_years: direction }, codes: ['age_in_years', 'duration_in_month'] },
    );
    if (result.outcome !== 'fitted') throw new Error(result.outcome);
    const { card } = makeCard(result.model, making).sealed;
    const age = card.characteristics.find(({ code }) => code === 'age_in_years');
    const points = direction === 'ascending' ? (age?.points.toReversed() ?? []) : (age?.points ?? []);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    if (direction === 'descending') expect(points.length).toBeGreaterThan(2);
  }
});

test('a characteristic that beside the others would point the wrong way is dropped, and it is said', () => {
  const next = random(9);
  const rows = 4_000;
  const real = Float64Array.from({ length: rows }, next);
  // Tells of risk alone, but only through the other; beside it, it points the other way.
  const noise = Float64Array.from({ length: rows }, next);
  const shadow = real.map((one, row) => one + 0.5 * noise[row]!);
  const bad = Uint8Array.from(real, (one, row) => Number(next() < 1 / (1 + Math.exp(4 - 8 * one + 3 * noise[row]!))));
  const column = (values: Float64Array): DataColumn => ({ kind: 'number', values });
  const table: DataTable = {
    rows,
    specials: [],
    columns: new Map([
      ['real', column(real)],
      ['shadow', column(shadow)],
    ]),
  };
  const directions = { real: 'ascending', shadow: 'ascending' } as const;
  const result = fitEvidence(table, { bad }, { directions });
  if (result.outcome !== 'fitted') throw new Error(result.outcome);
  expect(result.model.dropped).toEqual([{ code: 'shadow', why: 'wrong-sign' }]);
  expect(result.model.characteristics.map(({ code }) => code)).toEqual(['real']);
});

const options: BinningOptions = { rule: 'any', maxPrebins: 20, minPrebinShare: 0.05, minBinShare: 0.05 };

test('an analyst’s cuts are kept, alone or with others; missing and special codes stand apart', () => {
  const { table, bad } = germanCredit();
  const column = table.columns.get('duration_in_month')!;
  if (column.kind !== 'number') throw new Error('is of numbers');
  const special = Uint8Array.from(column.values, (_, row) => (row % 50 === 0 ? 2 : 0));
  const values = column.values.map((months, row) => (row % 50 === 1 ? Number.NaN : months));
  const cutsOf = (more: Partial<BinningOptions>) => {
    const binning = binColumn({ kind: 'number', values, special }, { bad }, ['S1', 'S2'], { ...options, ...more });
    if (binning.kind !== 'number') throw new Error('is of numbers');
    return binning;
  };
  expect(cutsOf({ fixedCuts: [13, 40], onlyFixed: true }).cuts).toEqual([13, 40]);
  const mixed = cutsOf({ fixedCuts: [13] });
  expect(mixed.cuts).toContain(13);
  expect(mixed.cuts.length).toBeGreaterThan(1);
  const size = ({ bad: one, good }: { bad: number; good: number }) => one + good;
  expect(size(mixed.missing)).toBe(20);
  expect([...mixed.special].map(([name, counts]) => [name, size(counts)])).toEqual([
    ['S1', 0],
    ['S2', 20],
  ]);
  expect(mixed.bins.reduce((sum, bin) => sum + size(bin), 0)).toBe(960);
});

test('an analyst’s groups of categories are kept; those he did not name are one more', () => {
  const codes = Int32Array.from({ length: 120 }, (_, row) => row % 4);
  const bad = Uint8Array.from(codes, (code, row) => (code === 3 && row % 8 === 3 ? 1 : 0));
  const column = { kind: 'category', codes, categories: ['A', 'B', 'C', 'D'] } as const;
  const groupsOf = (fixedGroups: string[][]) => {
    const binning = binColumn(column, { bad }, [], { ...options, fixedGroups });
    return binning.kind === 'category' ? { groups: binning.groups, bins: binning.bins } : undefined;
  };
  expect(groupsOf([['D'], ['A', 'Z']])).toEqual({
    groups: [['D'], ['A'], ['B', 'C']],
    bins: [
      { bad: 15, good: 15 },
      { bad: 0, good: 30 },
      { bad: 0, good: 60 },
    ],
  });
  expect(groupsOf([['Z'], ['A', 'B', 'C', 'D']])?.groups).toEqual([['A', 'B', 'C', 'D']]);
});

test('rows in another order give the same bins, of numbers and of categories', () => {
  const { table, bad } = germanCredit();
  const order = shuffled(table.rows, 5);
  const mixed = rowsOf(table, order);
  for (const code of ['credit_amount', 'purpose']) {
    for (const rule of ['greedy', 'cautious'] as const) {
      const one = binColumn(table.columns.get(code)!, { bad }, [], { ...options, rule });
      expect(binColumn(mixed.columns.get(code)!, outcomeOf({ bad }, order), [], { ...options, rule })).toEqual(one);
      expect(one.bins.length).toBeGreaterThan(2);
    }
  }
});
