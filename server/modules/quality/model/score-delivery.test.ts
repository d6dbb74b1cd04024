import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listItems } from '../../catalogue/index.ts';
import { dimensionNames } from './dimension.ts';
import type { QualityCounts, RuleOf } from './quality-counts.ts';
import { scoreDelivery } from './score-delivery.ts';

const items = listItems();
const registration = items.find((item) => item.name === 'registration')!;
const monthly = items.find((item) => item.refresh.frequency === 'monthly' && item.validFrom !== null)!;
const now = new Date('2026-05-20T04:00:00Z');

/** Rules named for their dimension: `validity.1` is one of validity. */
const ruleOf: RuleOf = (name) => {
  const dimension = dimensionNames.find((candidate) => candidate === name.split('.')[0]);
  if (!dimension) throw new RangeError(name);
  return { dimension, title: { zh: `规则${name}`, en: `rule ${name}` }, mend: { zh: '请改正', en: 'Mend it' } };
};

const none: QualityCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  repeated: 0,
  withdrawn: 0,
  refused: 0,
  conflicts: 0,
  warnings: {},
  reasons: {},
  filled: {},
  newestValidFrom: null,
};

/** Counts of `records` clean rows with every field filled. */
const clean = (item: typeof registration, records: number): QualityCounts => ({
  ...none,
  rows: records,
  added: records,
  filled: Object.fromEntries(Object.keys(item.fields).map((name) => [name, records])),
});

const scoresOf = (item: typeof registration, counts: QualityCounts, at = now) => scoreDelivery(item, counts, ruleOf, at).measures;

const ruleNames = dimensionNames.flatMap((name) => [`${name}.1`, `${name}.2`]);

/** Any counts a delivery can come to: each refused row has a reason, each row is counted once. */
const anyDelivery = fc
  .record({
    item: fc.constantFrom(...items),
    parts: fc.record({ added: rows(), changed: rows(), unchanged: rows(), repeated: rows(), withdrawn: rows(), refused: rows() }),
    conflicts: fc.double({ min: 0, max: 1, noNaN: true }),
    warnings: fc.dictionary(fc.constantFrom(...ruleNames), fc.nat(2_000)),
    reasons: fc.dictionary(fc.constantFrom(...ruleNames), fc.nat(2_000)),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 80, maxLength: 80 }),
    day: fc.option(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })),
  })
  .map(({ item, parts, conflicts, warnings, reasons, shares, day }) => {
    const { added, changed, unchanged, repeated, withdrawn, refused } = parts;
    const records = added + changed + unchanged + repeated;
    const required = (name: string) => item.fields[name]?.required === true || item.key.includes(name);
    const filled = Object.keys(item.fields).map(
      (name, index) => [name, required(name) ? records : Math.floor(records * shares[index]!)] as const,
    );
    const counts: QualityCounts = {
      ...parts,
      rows: records + withdrawn + refused,
      conflicts: Math.floor((added + changed) * conflicts),
      warnings: records === 0 ? {} : warnings,
      reasons: refused === 0 ? {} : { ...reasons, 'validity.1': Math.max(reasons['validity.1'] ?? 0, 1) },
      filled: Object.fromEntries(filled.filter(([, count]) => count > 0)),
      newestValidFrom: day === null || records === 0 ? null : day.toISOString().slice(0, 10),
    };
    return { item, counts };
  });

function rows() {
  return fc.oneof(fc.constant(0), fc.nat(1_000));
}

describe('the score of a delivery', () => {
  test('lies in [0, 1] in every dimension, or is null where nothing was measured, and never is not a number', () => {
    fc.assert(
      fc.property(anyDelivery, ({ item, counts }) => {
        const score = scoreDelivery(item, counts, ruleOf, now);
        for (const value of [score.overall, ...dimensionNames.map((name) => score.measures[name].score)]) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        for (const { score: value, of, faults } of Object.values(score.measures)) {
          expect(faults).toBeGreaterThanOrEqual(0);
          expect(value === null ? of : of - faults - value * of).toBeCloseTo(0, 6);
        }
        expect(score.rows).toBe(score.accepted + score.refused);
      }),
    );
  });

  test('of nothing at all is no score, and says so', () => {
    const score = scoreDelivery(monthly, none, ruleOf, now);
    expect(score.overall).toBeNull();
    for (const measure of Object.values(score.measures))
      expect(measure).toMatchObject({ score: null, of: 0, basis: { zh: '没有可计的行' } });
    expect(score.findings).toEqual([]);
  });

  test('of clean, full and timely rows is 1 everywhere, with nothing to mend', () => {
    for (const item of items) {
      const counts = { ...clean(item, 10), newestValidFrom: item.validFrom === null ? null : '2026-05-20' };
      const score = scoreDelivery(item, counts, ruleOf, now);
      expect(
        dimensionNames.map((name) => [name, score.measures[name].score]),
        item.name,
      ).toEqual(dimensionNames.map((name) => [name, 1]));
      expect(score.findings).toEqual([]);
    }
  });

  test('refuses to be made with a rule nobody can explain', () => {
    expect(() => scoreDelivery(registration, { ...clean(registration, 1), warnings: { unheard: 1 } }, ruleOf, now)).toThrow(
      RangeError,
    );
  });
});

describe('more faults never raise a score:', () => {
  const refusedFor = (counts: QualityCounts, name: string, more: number): QualityCounts => ({
    ...counts,
    rows: counts.rows + more,
    refused: counts.refused + more,
    reasons: { ...counts.reasons, [name]: (counts.reasons[name] ?? 0) + more },
  });

  test.each(dimensionNames)('rows refused for %s', (name) => {
    fc.assert(
      fc.property(anyDelivery, fc.integer({ min: 1, max: 50 }), ({ item, counts }, more) => {
        const before = scoresOf(item, counts)[name].score;
        const after = scoresOf(item, refusedFor(counts, `${name}.1`, more))[name].score;
        // Timeliness cannot be told without any valid time, however many rows are refused for it.
        if (after !== null && before !== null) expect(after).toBeLessThanOrEqual(before + 1e-12);
        if (before !== null) expect(after).not.toBeNull();
      }),
    );
  });

  test.each(dimensionNames.filter((name) => name !== 'completeness'))('doubts of %s', (name) => {
    fc.assert(
      fc.property(anyDelivery, fc.integer({ min: 1, max: 50 }), ({ item, counts }, more) => {
        const warnings = { ...counts.warnings, [`${name}.2`]: (counts.warnings[`${name}.2`] ?? 0) + more };
        expect(scoresOf(item, { ...counts, warnings })[name].score ?? 0).toBeLessThanOrEqual(
          (scoresOf(item, counts)[name].score ?? 0) + 1e-12,
        );
      }),
    );
  });

  test('an accepted row that is refused for its form instead lowers validity', () => {
    fc.assert(
      fc.property(anyDelivery, ({ item, counts }) => {
        fc.pre(counts.added > 0);
        const moved = { ...refusedFor(counts, 'validity.2', 1), rows: counts.rows, added: counts.added - 1 };
        expect(scoresOf(item, moved).validity.score!).toBeLessThanOrEqual(scoresOf(item, counts).validity.score!);
      }),
    );
  });

  test('emptying an optional field lowers completeness, and a required one weighs more than all optional ones', () => {
    const full = clean(registration, 100);
    const emptied = { ...full, filled: { ...full.filled, registeredCapital: 62 } };
    expect(scoresOf(registration, emptied).completeness.score).toBeCloseTo(1 - (0.2 / 14) * 0.38, 10);
    const onlyRequired = { ...full, filled: { name: 100 } };
    expect(scoresOf(registration, onlyRequired).completeness.score).toBeCloseTo(0.8, 10);
    expect(scoresOf(registration, refusedFor(full, 'completeness.1', 100)).completeness.score).toBeCloseTo(0.5, 10);
  });

  test('later news is never less timely, and waiting never makes it more so', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.tuple(day, day), fc.tuple(day, day), (item, days, moments) => {
        const [older, newer] = days.map((at) => at.toISOString().slice(0, 10)).toSorted();
        const [sooner, later] = moments.toSorted((a, b) => a.getTime() - b.getTime());
        const timeliness = (newestValidFrom: string, at: Date) =>
          scoresOf(item, { ...clean(item, 5), newestValidFrom }, at).timeliness.score!;
        expect(timeliness(newer!, later!)).toBeGreaterThanOrEqual(timeliness(older!, later!));
        expect(timeliness(older!, sooner!)).toBeGreaterThanOrEqual(timeliness(older!, later!));
      }),
      // A month of 31 days that is missing is no later than the 28 of the next February.
      { examples: [[monthly, [new Date('2024-11-01'), new Date('2025-01-01')], [now, new Date('2027-10-20T16:00:00Z')]]] },
    );
  });
});

describe('what is counted', () => {
  test('a reason of one dimension leaves the others alone', () => {
    const counts = { ...clean(registration, 90), rows: 100, refused: 10, reasons: { 'validity.1': 10 } };
    const { validity, ...others } = scoresOf(registration, counts);
    expect(validity).toMatchObject({ score: 0.9, of: 100, faults: 10 });
    expect(Object.values(others).map(({ score }) => score)).toEqual([1, 1, 1, 1, 1]);
  });

  test('a row with three reasons of one kind is one row at fault', () => {
    const counts = { ...clean(registration, 9), rows: 10, refused: 1, reasons: { 'validity.1': 1, 'validity.2': 2 } };
    expect(scoresOf(registration, counts).validity.score).toBe(0.9);
  });

  test('rows refused for their form alone say nothing of accuracy', () => {
    const counts = { ...none, rows: 5, refused: 5, reasons: { 'validity.1': 5 } };
    expect(scoresOf(registration, counts)).toMatchObject({
      validity: { score: 0 },
      accuracy: { score: null },
      consistency: { score: null },
      uniqueness: { score: null },
    });
  });

  test('a repeated row is at fault in uniqueness, another provider’s other word by half in consistency', () => {
    const counts = { ...clean(registration, 8), rows: 10, repeated: 2, conflicts: 2 };
    expect(scoresOf(registration, counts)).toMatchObject({ uniqueness: { score: 0.8 }, consistency: { score: 0.9 } });
  });

  test('an item without valid time is on time when delivered; one with it cannot be judged when no row has it', () => {
    expect(scoresOf(registration, clean(registration, 3)).timeliness.score).toBe(1);
    expect(scoresOf(monthly, clean(monthly, 3)).timeliness.score).toBeNull();
  });
});

describe('findings', () => {
  test('are sentences with the worst first', () => {
    const full = clean(registration, 100);
    const counts = {
      ...full,
      rows: 112,
      refused: 12,
      reasons: { 'validity.1': 12 },
      repeated: 0,
      filled: { ...full.filled, registeredCapital: 62, termTo: 97 },
    };
    const { findings } = scoreDelivery(registration, counts, ruleOf, now);
    expect(findings.map(({ text }) => text.zh)).toEqual(['12 行因“规则validity.1”被退回。请改正。', '“注册资本”有 38% 未填。']);
    expect(findings.map(({ text }) => text.en)).toEqual([
      '12 rows were refused: rule validity.1. Mend it.',
      '“Registered capital” is empty in 38% of the records.',
    ]);
  });

  test('are at most twenty, in falling order of loss, each naming rows that exist', () => {
    fc.assert(
      fc.property(anyDelivery, ({ item, counts }) => {
        const { findings } = scoreDelivery(item, counts, ruleOf, now);
        expect(findings.length).toBeLessThanOrEqual(20);
        findings.forEach((finding, index) => {
          expect(finding.loss).toBeLessThanOrEqual(findings[index - 1]?.loss ?? 1);
          expect(finding.rows).toBeGreaterThan(0);
          expect(finding.rows).toBeLessThanOrEqual(finding.of);
          expect(finding.text.zh).toMatch(/^[^{}]+。$/);
          expect(finding.text.en).toMatch(/^[^{}]+\.$/);
        });
      }),
    );
  });

  test('tell late data with the period that is missing', () => {
    const refresh = { frequency: 'monthly', dueDays: 15 } as const;
    const { findings, measures } = scoreDelivery(
      { ...monthly, refresh },
      { ...clean(monthly, 3), newestValidFrom: '2026-03-01' },
      ruleOf,
      now,
    );
    expect(findings[0]!.text.zh).toBe('最新数据为 2026-03-01，缺 2026-04-01 起的数据，已迟 5 天。请补报缺少的各期。');
    expect(measures.timeliness.score).toBeCloseTo(46 / 51, 10);
  });
});
