import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf, bandOfFen } from './band.ts';

test.each([
  [0, 'A1', 0, 500],
  [499.99, 'A1', 0, 500],
  [500, 'A2', 500, 1_000],
  [9_999.99, 'A20', 9_500, 10_000],
  [10_000, 'B1', 10_000, 11_000],
  [99_999, 'B90', 99_000, 100_000],
  [100_000, 'C1', 100_000, 105_000],
  [299_999, 'C40', 295_000, 300_000],
  [300_000, 'D1', 300_000, 310_000],
  [500_000, 'E1', 500_000, 550_000],
  [999_999, 'E10', 950_000, 1_000_000],
  [1_000_000, 'F1', 1_000_000, null],
  [8e12, 'F1', 1_000_000, null],
  [-750, '-A2', -1_000, -500],
])('%d is in band %s', (figure, code, from, to) => {
  expect(bandOf(figure)).toEqual({ code, from, to });
});

test('fen are told apart at the bounds of yuan', () => {
  expect([bandOfFen(49_999).code, bandOfFen(50_000).code]).toEqual(['A1', 'A2']);
});

test('every figure lies in its band, a greater one never in a lower band, and a code stands for one interval', () => {
  const figure = fc.double({ min: 0, max: 5e6, noNaN: true });
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map(bandOf) as [
        ReturnType<typeof bandOf>,
        ReturnType<typeof bandOf>,
      ];
      expect(low.from!).toBeLessThanOrEqual(high.from!);
      expect(low.code === high.code).toBe(low.from === high.from);
      expect(bandOf(one).from!).toBeLessThanOrEqual(one);
      expect(bandOf(one).to ?? Infinity).toBeGreaterThan(one);
    }),
    { numRuns: 2_000 },
  );
});
