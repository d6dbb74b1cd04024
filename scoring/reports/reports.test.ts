import { expect, test } from 'vitest';
import { makeCard } from '../card/make-card.ts';
import { pdOf } from '../card/score-one.ts';
import { scoreTable } from '../card/score-table.ts';
import { platt, toTendency } from '../fitting/calibrate.ts';
import { fitEvidence, logOdds } from '../fitting/fit-evidence.ts';
import { normalQuantile, upperTail } from '../numeric/normal.ts';
import { random } from '../numeric/random.ts';
import { germanCredit } from '../testing/public-data.testing.ts';
import { binTable } from './bin-table.ts';
import { countScores, discrimination } from './discrimination.ts';
import { incompleteBeta, jeffreys } from './jeffreys.ts';
import { calibrationReport, scoreBands } from './score-bands.ts';
import { segments } from './segments.ts';
import { stabilityIndex, stabilityReport } from './stability.ts';
import type { DataTable } from '../data/table.ts';

const { table, bad, records } = germanCredit();
const result = fitEvidence(table, { bad });
if (result.outcome !== 'fitted') throw new Error(result.outcome);
const { model } = result;
const { card } = makeCard(model, { title: { zh: '示例', en: 'sample' }, features: 'german-1', specials: [] }).sealed;
const { scores } = scoreTable(card, table);

test('AUC, its DeLong error and KS are those found by comparing every pair of rows', () => {
  const next = random(3);
  for (let index = 0; index < 40; index++) {
    const some = Uint8Array.from({ length: 60 }, (_, row) => (row < 2 ? row : Number(next() < 0.4)));
    const values = Array.from(some, (one) => Math.floor(next() * 12) - 2 * one);
    const found = discrimination(countScores(values, some))!;
    const expected = byPairs(values, some);
    expect(found.auc).toBeCloseTo(expected.auc, 12);
    expect(found.standardError).toBeCloseTo(expected.standardError, 12);
    expect(found.ks).toBeCloseTo(expected.ks, 12);
    expect(found.aucLow).toBeLessThan(found.auc);
    expect(found.aucHigh).toBeGreaterThan(found.auc);
  }
  expect(discrimination(countScores([1, 2], Uint8Array.of(0, 0)))).toBeUndefined();
  expect(discrimination(countScores([1, 2], Uint8Array.of(1, 0)))?.auc).toBe(1);
});

test('about 95 in 100 DeLong intervals hold the truth', () => {
  const next = random(8);
  const normal = () => normalQuantile(next() || 0.5);
  const truth = upperTail(-1 / Math.SQRT2);
  const held = Array.from({ length: 300 }, () => {
    const some = Uint8Array.from({ length: 150 }, (_, row) => Number(row % 3 === 0));
    const found = discrimination(
      countScores(
        Array.from(some, (one) => normal() - one),
        some,
      ),
    )!;
    return found.aucLow <= truth && truth <= found.aucHigh;
  }).filter(Boolean).length;
  expect(held / 300).toBeGreaterThan(0.91);
  expect(held / 300).toBeLessThan(0.985);
});

test('gains end at everyone, bands hold all rows, and calibration is right on the rows it was fitted on', () => {
  const counts = countScores(scores, bad);
  const bands = scoreBands(counts);
  expect(bands).toHaveLength(10);
  expect(bands.reduce((sum, band) => sum + band.bad + band.good, 0)).toBe(1_000);
  expect(bands.at(-1)).toMatchObject({ badCaptured: 1, rowsCaptured: 1, lift: 1 });
  expect(bands[0]!.badRate).toBeGreaterThan(0.7);
  const report = calibrationReport(counts, (score) => pdOf(card.pd!, score) / 1_000_000);
  expect(report.expected).toBeCloseTo(report.observed, 2);
  expect(report.bands.filter(({ within }) => within).length).toBeGreaterThanOrEqual(8);
  expect(report.brier).toBeLessThan(0.16);
  const off = calibrationReport(counts, (score) => pdOf(card.pd!, score) / 4_000_000);
  expect(off.bands.filter(({ within }) => within).length).toBeLessThan(4);
});

test('a calibration brings the mean to the tendency that is stated, and undoes a shift and a stretch that were put in', () => {
  const fitted = logOdds(model, table);
  const { intercept } = toTendency(fitted, 0.05);
  expect(fitted.reduce((sum, at) => sum + 1 / (1 + Math.exp(-at - intercept)), 0) / 1_000).toBeCloseTo(0.05, 9);
  const straight = platt({ logOdds: fitted, bad })!;
  const bent = platt({ logOdds: fitted.map((at) => (at - 0.7) / 2), bad })!;
  expect(bent.slope).toBeCloseTo(2 * straight.slope, 6);
  expect(bent.intercept).toBeCloseTo(straight.intercept + 0.7 * straight.slope, 6);
  expect(platt({ logOdds: [-1, 1], bad: Uint8Array.of(0, 1) })).toBeUndefined();
});

test('a drift in one characteristic is the largest index, and none is none', () => {
  expect(stabilityReport(card, table, table)).toMatchObject({ score: 0 });
  const column = table.columns.get('duration_in_month')!;
  if (column.kind !== 'number') throw new Error('is of numbers');
  const drifted: DataTable = {
    ...table,
    columns: new Map([
      ...table.columns,
      ['duration_in_month', { kind: 'number', values: column.values.map((months) => months + 12) }],
    ]),
  };
  const report = stabilityReport(card, table, drifted);
  expect(report.characteristics[0]!.code).toBe('duration_in_month');
  expect(report.characteristics[0]!.pointsMoved).toBeLessThan(-5);
  expect(report.characteristics[1]!.index).toBe(0);
  expect(report.score).toBeGreaterThan(0.01);
  expect(stabilityIndex([50, 50], [60, 40])).toBeCloseTo(0.1 * Math.log(1.2) - 0.1 * Math.log(0.8), 12);
});

test('the bins of a characteristic hold all rows and its information', () => {
  const { binning, informationValue } = model.characteristics.find(({ code }) => code === 'duration_in_month')!;
  const rows = binTable(binning);
  expect(rows.reduce((sum, row) => sum + row.bad + row.good, 0)).toBe(1_000);
  expect(rows.reduce((sum, row) => sum + row.information, 0)).toBeCloseTo(informationValue, 12);
  expect(rows[0]!.bin).toMatchObject({ from: null });
  expect(rows.at(-1)).toMatchObject({ bin: { apart: 'missing' }, badRate: undefined, evidence: 0 });
});

test('segments hold their rows alone, and small ones are left out', () => {
  const names = records.map((record) => record['housing']!);
  const found = segments(scores, bad, [...names.slice(0, -5), ...Array.from({ length: 5 }, () => 'tiny')]);
  expect(found.map(({ name }) => name)).toEqual(['own', 'rent', 'for free']);
  expect(found.reduce((sum, { rows }) => sum + rows, 0)).toBe(995);
  for (const { discrimination: one } of found) expect(one!.auc).toBeGreaterThan(0.7);
});

test('Jeffreys’ interval and the beta function are those of the tables', () => {
  expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
  expect(incompleteBeta(0.5, 40.5, 40.5)).toBeCloseTo(0.5, 12);
  const { low, high } = jeffreys(5, 95);
  expect(incompleteBeta(low, 5.5, 95.5)).toBeCloseTo(0.025, 10);
  expect(incompleteBeta(high, 5.5, 95.5)).toBeCloseTo(0.975, 10);
  expect(jeffreys(0, 10).low).toBe(0);
  expect(upperTail(1.959963984540054)).toBeCloseTo(0.025, 14);
  expect(upperTail(6) / 9.865876450376946e-10).toBeCloseTo(1, 10);
});

function byPairs(values: readonly number[], some: Uint8Array) {
  const of = (want: number) => values.filter((_, row) => some[row] === want);
  const [bads, goods] = [of(1), of(0)];
  const wins = (good: number, worse: number) => (good > worse ? 1 : good === worse ? 0.5 : 0);
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const ofGood = goods.map((good) => mean(bads.map((one) => wins(good, one))));
  const ofBad = bads.map((one) => mean(goods.map((good) => wins(good, one))));
  const spread = (numbers: readonly number[]) =>
    numbers.reduce((sum, one) => sum + (one - mean(numbers)) ** 2, 0) / (numbers.length - 1);
  const share = (numbers: readonly number[], at: number) => numbers.filter((one) => one <= at).length / numbers.length;
  return {
    auc: mean(ofGood),
    standardError: Math.sqrt(spread(ofGood) / goods.length + spread(ofBad) / bads.length),
    ks: Math.max(0, ...values.map((at) => share(bads, at) - share(goods, at))),
  };
}
