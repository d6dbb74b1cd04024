import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridClaim, judge, monthsBefore, onGrid, type Claim, type ClaimRecord } from './claim.ts';

const day = '2026-06-30';
const paid = (validFrom: string, amount: number, state = 'paid'): ClaimRecord => ({ validFrom, body: { amount, state } });
const records = [paid('2026-01-01', 300), paid('2026-05-01', 500, 'late'), paid('2026-03-01', 400)];
const claim = (measure: Claim['measure'], given: Claim['test'], months?: number): Claim => ({
  item: 'tax-payments',
  field: 'amount',
  measure,
  test: given,
  ...(months === undefined ? {} : { months }),
});

describe('a claim', () => {
  test.each([
    ['latest at least what it is', claim('latest', { is: 'at-least', figure: 500 }), 'yes'],
    ['latest at least more', claim('latest', { is: 'at-least', figure: 501 }), 'no'],
    ['sum of all', claim('sum', { is: 'between', figure: 1_200, to: 1_200 }), 'yes'],
    ['sum of four months leaves January out', claim('sum', { is: 'at-most', figure: 900 }, 4), 'yes'],
    ['greatest', claim('greatest', { is: 'at-most', figure: 499 }), 'no'],
    ['least', claim('least', { is: 'at-least', figure: 300 }), 'yes'],
    ['no more than two in four months', claim('count', { is: 'at-most', figure: 2 }, 4), 'yes'],
    ['no more than one in four months', claim('count', { is: 'at-most', figure: 1 }, 4), 'no'],
    ['state of the newest', { ...claim('latest', { is: 'equals', text: 'late' }), field: 'state' }, 'yes'],
    ['a text has no size', { ...claim('latest', { is: 'at-least', figure: 1 }), field: 'state' }, 'unknown'],
    ['a field nobody filled', { ...claim('sum', { is: 'at-least', figure: 1 }), field: 'other' }, 'unknown'],
  ] as const)('%s', (_name, given, verdict) => {
    expect(judge(given, records, day)).toBe(verdict);
  });

  test('about nothing on record is unknown, but none is a count', () => {
    expect(judge(claim('latest', { is: 'at-least', figure: 1 }), [], day)).toBe('unknown');
    expect(judge(claim('count', { is: 'at-most', figure: 0 }), [], day)).toBe('yes');
  });

  test('does not look at what becomes true after the day', () => {
    expect(judge(claim('count', { is: 'at-most', figure: 0 }, 1), [paid('2026-07-01', 1)], day)).toBe('yes');
  });
});

test('months are counted back to the same day, or to the last of a shorter month', () => {
  expect([monthsBefore('2026-03-31', 1), monthsBefore('2026-01-15', 3), monthsBefore('2024-02-29', 12)]).toEqual([
    '2026-02-28',
    '2025-10-15',
    '2023-02-28',
  ]);
});

test('near thresholds are one threshold: no two on the grid are closer than a hundredth of either', () => {
  const figure = fc.double({ min: 1, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      const [a, b] = [onGrid(one), onGrid(other)];
      if (a !== b) expect(Math.abs(a - b) / Math.max(a, b)).toBeGreaterThanOrEqual(0.0099);
      expect(onGrid(a)).toBe(a);
      expect(Math.abs(a - one) / one).toBeLessThanOrEqual(0.0501);
    }),
    { numRuns: 2_000 },
  );
});

test('figures within one step of the grid get the same answers, whatever is asked and however often', () => {
  const step = fc.record({ digits: fc.integer({ min: 10, max: 99 }), power: fc.integer({ min: 0, max: 9 }) });
  const within = fc.double({ min: 0, max: 0.999, noNaN: true });
  const anyTest = fc.oneof(
    fc.record({
      is: fc.constantFrom('at-least' as const, 'at-most' as const),
      figure: fc.double({ min: 0, max: 1e12, noNaN: true }),
    }),
    fc.integer({ min: 1, max: 10 ** 11 }).map((figure) => ({ is: 'between' as const, figure, to: figure * 2 })),
  );
  fc.assert(
    fc.property(step, within, within, anyTest, ({ digits, power }, one, other, asked) => {
      const [first, second] = [one, other].map((part) => (digits + 0.001 + part * 0.99) * 10 ** power);
      const given = gridClaim(claim('latest', asked));
      expect(judge(given, [paid('2026-05-01', first!)], day)).toBe(judge(given, [paid('2026-05-01', second!)], day));
    }),
    { numRuns: 5_000 },
  );
});
