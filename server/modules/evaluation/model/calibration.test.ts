import { expect, test } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { wilson } from './wilson.ts';

const pd = { from: 500, millionths: [200_000, 10_000] };
const of = (grade: string | null, score: number, loans: number, bads: number, enterprises = loans) => ({
  grade,
  score,
  loans,
  bads,
  enterprises,
});

test('Wilson’s interval is as published', () => {
  // Newcombe (1998), table I: 81 of 263, and 0 of 20.
  expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(wilson(0, 20).low).toBe(0);
  expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
});

test('a grade is said to be foretold too low or too high exactly where its interval leaves out what was foretold', () => {
  for (let bads = 0; bads <= 200; bads++) {
    const [row] = calibrationOf(['A'], [of('A', 501, 200, bads)], pd);
    const { low, high, expected, deviation, calibrated } = row!;
    expect(calibrated === 'within', String(bads)).toBe(low! <= expected! && expected! <= high!);
    expect(calibrated !== 'within', String(bads)).toBe(Math.abs(deviation!) > 1.959_963_984_540_054);
    if (calibrated === 'expected-too-low') expect(deviation).toBeGreaterThan(0);
  }
});

test('what a grade is expected to lose is the mean over its loans, not over its scores', () => {
  const [row] = calibrationOf(['A'], [of('A', 500, 10, 1, 40), of('A', 501, 30, 0, 40)], pd);
  expect(row).toMatchObject({ loans: 40, bads: 1, observed: 0.025 });
  expect(row!.expected).toBeCloseTo((10 * 0.2 + 30 * 0.01) / 40, 12);
});

test('a grade of fewer than ten enterprises is withheld however many loans they have, and one with no loans is not there', () => {
  const rows = calibrationOf(['A', 'B', 'C'], [of('B', 501, 500, 3, 9), of(null, 500, 10, 1)], pd);
  expect(rows.map(({ grade, loans }) => [grade, loans])).toEqual([
    ['B', null],
    [null, 10],
  ]);
  expect(Object.values(rows[0]!).filter((value) => value !== null)).toEqual(['B']);
});

test('a card without default probabilities expects nothing, and nothing is held against it', () => {
  expect(calibrationOf(['A'], [of('A', 500, 100, 90)], undefined)).toMatchObject([
    { observed: 0.9, expected: null, deviation: null, calibrated: null },
  ]);
});
