import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackedUses } from './stacked-uses.ts';

const periods = ['2026-03-01', '2026-03-02', '2026-03-03'];

test('whatever is counted stands in exactly one bar, and no more than eight kinds are told apart', () => {
  const one = fc.record({
    period: fc.constantFrom(...periods),
    key: fc.option(fc.constantFrom(...'a b c d e f g h i j k l m n o p'.split(' ')), { nil: null }),
    uses: fc.integer({ min: 1, max: 1000 }),
  });
  const counts = fc.uniqueArray(one, { selector: ({ period, key }) => `${period} ${key}`, maxLength: 48 });
  fc.assert(
    fc.property(counts, (given) => {
      const series = stackedUses(given, periods, (key) => key ?? 'none', 'rest');
      expect(series.length).toBeLessThanOrEqual(8);
      periods.forEach((period, at) => {
        const wanted = given.filter((count) => count.period === period).reduce((sum, { uses }) => sum + uses, 0);
        expect(series.reduce((sum, { values }) => sum + values[at]!, 0)).toBe(wanted);
      });
    }),
  );
});

test('the largest comes first, and what is nameless keeps its name', () => {
  const counts = [
    { period: periods[0]!, key: 'small', uses: 1 },
    { period: periods[2]!, key: null, uses: 9 },
  ];
  expect(stackedUses(counts, periods, (key) => key ?? 'not yet', 'rest')).toEqual([
    { key: null, name: 'not yet', values: [0, 0, 9] },
    { key: 'small', name: 'small', values: [1, 0, 0] },
  ]);
});
