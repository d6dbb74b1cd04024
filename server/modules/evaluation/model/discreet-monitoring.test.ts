import { expect, test } from 'vitest';
import { discreetMonitoring } from './discreet-monitoring.ts';

const share = (enterprises: number) => ({ item: 'x', division: null, enterprises, before: 0.123, now: 0.456, kinds: [] });
const report = {
  score: 0.12345,
  characteristics: [{ indicator: 'age_months', index: 0.0512, pointsMoved: 3.4, missingBefore: 0.016, missingNow: 0.034 }],
  missing: [share(100), share(99)],
  gradeMoves: [
    { from: 'A', to: 'A', enterprises: 63 },
    { from: 'A', to: 'B', enterprises: 22 },
    { from: null, to: 'B', enterprises: 15 },
  ],
  besideChampion: null,
  calibration: [],
};

test('counts below twenty and what would give them away are left out, others told in tens, figures to the hundredth', () => {
  expect(discreetMonitoring(104, report)).toEqual({
    enterprises: 100,
    score: 0.12,
    characteristics: [{ indicator: 'age_months', index: 0.05, pointsMoved: 3, missingBefore: 0.02, missingNow: 0.03 }],
    missing: [{ ...share(100), before: 0.12, now: 0.46 }],
    gradeMoves: [{ from: 'A', to: 'A', enterprises: 60 }],
  });
});

test('of fewer than a hundred no share and no index is told, of fewer than twenty not even how many', () => {
  expect(discreetMonitoring(99, report)).toMatchObject({ enterprises: 100, score: null, characteristics: [] });
  const few = { ...report, missing: [], gradeMoves: [{ from: 'A', to: 'B', enterprises: 19 }] };
  expect(discreetMonitoring(19, few)).toEqual({
    enterprises: null,
    score: null,
    characteristics: [],
    missing: [],
    gradeMoves: [],
  });
});
