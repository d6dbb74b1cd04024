import { describe, expect, test } from 'vitest';
import { scoreOne, type Card, type CardValue, type Characteristic } from '../../../../scoring/index.ts';
import { seeded } from '../sample-history.testing.ts';
import { sampleModel } from '../samples/sample-model.ts';
import { alarmsOf, type Bands } from './alarms-of.ts';
import { calibrationOf } from './calibration.ts';
import type { MissingShare } from './missing-shares.ts';
import { monitoringReport, type MonitoringReport } from './monitoring-report.ts';
import { specialNames } from './special.ts';
import type { Watched } from './watched.ts';

const { card } = sampleModel().card;
const bands: Bands = {
  missing: { watch: 0.1, act: 0.25 },
  characteristic: { watch: 0.1, act: 0.25 },
  score: { watch: 0.1, act: 0.25 },
  calibration: { watch: 1.96, act: 2.58 },
};

/** A value of any bin, or now and then none. */
function someValue(one: Characteristic, random: () => number): CardValue {
  if (random() < 0.15) return { special: specialNames[Math.floor(random() * specialNames.length)]! };
  if (one.kind === 'category') return one.groups.flat()[Math.floor(random() * one.groups.flat().length)]!;
  const least = one.cuts[0]! - 1;
  return least + random() * (one.cuts.at(-1)! - least) * 1.3;
}

const someRows = (number: number, random: () => number): Watched[] =>
  Array.from({ length: number }, () => ({
    divisionCode: '330100',
    values: Object.fromEntries(card.characteristics.map((one) => [one.code, someValue(one, random)])),
    grade: null,
  }));

/** Sum of (now − before) · ln(now / before), an empty bin counted as half an enterprise. Written out, for comparison. */
function plainIndex(before: readonly string[], now: readonly string[], bins: readonly string[]): number {
  let index = 0;
  for (const bin of bins) {
    const was = before.filter((one) => one === bin).length;
    const is = now.filter((one) => one === bin).length;
    const [old, present] = [(was === 0 ? 0.5 : was) / before.length, (is === 0 ? 0.5 : is) / now.length];
    index += (present - old) * (Math.log(present) - Math.log(old));
  }
  return index;
}

function binOf(one: Characteristic, value: CardValue | undefined): string {
  if (typeof value === 'object' && value !== null) return value.special;
  if (one.kind === 'category') return String(one.groups.findIndex((group) => group.includes(value as string)));
  let bin = 0;
  while (bin < one.cuts.length && (value as number) >= one.cuts[bin]!) bin++;
  return String(bin);
}

const binsOf = (one: Characteristic) => [...one.points.map((_, at) => String(at)), 'missing', ...specialNames, 'unseen'];

function plainScoreIndex(of: Card, before: readonly Watched[], now: readonly Watched[]): number {
  const scores = (rows: readonly Watched[]) => rows.map(({ values }) => scoreOne(of, values).score);
  const sorted = scores(before).toSorted((a, b) => a - b);
  const edges = [...new Set([1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => sorted[Math.floor((tenth * sorted.length) / 10)]!))];
  const bandOf = (score: number) => String(edges.filter((edge) => score >= edge).length);
  const bands_ = Array.from({ length: edges.length + 1 }, (_, at) => String(at));
  return plainIndex(scores(before).map(bandOf), scores(now).map(bandOf), bands_);
}

describe('a report on a model', () => {
  test('has the indices of a plain reference, to 12 places, whatever the values are', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      const [before, now] = [someRows(300, random), someRows(300, random)];
      const report = monitoringReport(card, new Map(), before, now);
      for (const { indicator, index } of report.characteristics) {
        const one = card.characteristics.find(({ code }) => code === indicator)!;
        const bins = (rows: readonly Watched[]) => rows.map(({ values }) => binOf(one, values[indicator]));
        expect(Math.abs(index - plainIndex(bins(before), bins(now), binsOf(one))), indicator).toBeLessThan(1e-12);
      }
      expect(Math.abs(report.score - plainScoreIndex(card, before, now))).toBeLessThan(1e-12);
      expect(report.score).toBeGreaterThan(0);
    }
  });

  test('puts the indicator in which drift was planted first, each in its turn', () => {
    const random = seeded(99);
    const before = someRows(400, random);
    for (const planted of card.characteristics) {
      const worst = planted.kind === 'number' ? planted.cuts[0]! - 1 : planted.groups.at(-1)![0]!;
      const now = before.map((row, at) => (at % 2 === 0 ? { ...row, values: { ...row.values, [planted.code]: worst } } : row));
      const { characteristics } = monitoringReport(card, new Map(), before, now);
      expect(characteristics[0]!.indicator).toBe(planted.code);
      expect(characteristics.slice(1).every(({ index }) => index === 0)).toBe(true);
    }
  });

  test('counts moves between grades, and beside the model that counts', () => {
    const grades = (...some: (string | null)[]) =>
      someRows(some.length, seeded(5)).map((row, at) => ({ ...row, grade: some[at]! }));
    const [before, now] = [grades('A', 'A', 'B', null), grades('A', 'B', 'B', 'C')];
    const { gradeMoves, besideChampion } = monitoringReport(
      card,
      new Map(),
      before,
      now.map((row, at) => (at === 3 ? row : { ...row, champion: 'A' })),
    );
    expect(new Set(gradeMoves)).toEqual(
      new Set([
        { from: 'A', to: 'A', enterprises: 1 },
        { from: 'A', to: 'B', enterprises: 1 },
        { from: 'B', to: 'B', enterprises: 1 },
        { from: null, to: 'C', enterprises: 1 },
      ]),
    );
    expect(besideChampion).toEqual([
      { from: 'A', to: 'B', enterprises: 2 },
      { from: 'A', to: 'A', enterprises: 1 },
    ]);
    expect(monitoringReport(card, new Map(), before, now).besideChampion).toBeNull();
  });
});

describe('alarms', () => {
  const quiet: MonitoringReport = {
    score: 0,
    characteristics: [],
    missing: [],
    gradeMoves: [],
    besideChampion: null,
    calibration: [],
  };
  const share = (division: string | null, now: number, before = 0): MissingShare => ({
    item: 'electricity-bills',
    division,
    enterprises: 100,
    before,
    now,
    kinds: [],
  });
  const moved = (indicator: string, index: number) => ({ indicator, index, pointsMoved: 0, missingBefore: 0, missingNow: 0 });
  const said = (report: Partial<MonitoringReport>, enterprises = 1000) =>
    alarmsOf({ ...quiet, ...report }, enterprises, bands).map(({ kind, what, level }) => `${kind} ${what} ${level}`);

  test('are raised from the band on, and no earlier', () => {
    expect(said({ score: 0.0999 })).toEqual([]);
    expect(said({ score: 0.1 })).toEqual(['score  watch']);
    expect(said({ score: 0.25 })).toEqual(['score  act']);
    expect(said({ missing: [share(null, 0.5, 0.41)] })).toEqual([]);
  });

  test('say first that a source ceased, then which indicator moved, then that the score did', () => {
    const characteristics = [moved('sales_12m', 0.6), moved('insured_3m', 0.12)];
    expect(said({ score: 0.3, characteristics, missing: [share(null, 0.12)] })).toEqual([
      'missing electricity-bills watch',
      'characteristic sales_12m act',
      'characteristic insured_3m watch',
      'score  act',
    ]);
  });

  test('name the place where a source ceased, and not again the places around and within it', () => {
    // One prefecture, of which the province and the country feel a little.
    expect(said({ missing: [share('330200', 1), share('330000', 0.3), share(null, 0.12)] })).toEqual([
      'missing electricity-bills@330200 act',
    ]);
    // Two prefectures of one province.
    expect(said({ missing: [share('330200', 1), share('330300', 0.9), share('330000', 0.3), share(null, 0.02)] })).toEqual([
      'missing electricity-bills@330200 act',
      'missing electricity-bills@330300 act',
    ]);
    // Everywhere alike.
    expect(said({ missing: [share('330200', 1), share('330000', 0.9), share(null, 0.8)] })).toEqual([
      'missing electricity-bills act',
    ]);
  });

  test('name the grade of which more or fewer loans went bad than foretold, and none whose figures are withheld', () => {
    const pd = { from: 600, millionths: [10_000] };
    const lost = (grade: string, loans: number, bads: number, enterprises = loans) => ({
      grade,
      score: 600,
      loans,
      bads,
      enterprises,
    });
    const calibration = calibrationOf(
      ['A', 'B', 'C', 'D'],
      [lost('A', 1000, 40), lost('B', 200, 6), lost('C', 100, 1), lost('D', 9, 9)],
      pd,
    );
    expect(said({ calibration }, 10)).toEqual(['calibration A act', 'calibration B act']);
    expect(said({ calibration: calibrationOf(['B'], [lost('B', 1000, 3)], pd) })).toEqual(['calibration B watch']);
  });

  test('are not made of chance among few enterprises', () => {
    expect(said({ score: 3, characteristics: [moved('sales_12m', 2)] }, 99)).toEqual([]);
  });
});
