import { expect, test } from 'vitest';
import { breakerAfter, closedBreaker, mayAsk, OPEN_MS, type Breaker, type BreakerEvent } from './circuit-breaker.ts';

const after = (breaker: Breaker, ...events: readonly [BreakerEvent['kind'], number][]) =>
  events.reduce((state, [kind, at]) => breakerAfter(state, { kind, at }), breaker);
const failures = (...moments: readonly number[]) =>
  after(
    closedBreaker,
    ...moments.flatMap((at) =>
      [['started', at] as const, ['failed', at] as const].map(([k, t]) => [k, t] as [BreakerEvent['kind'], number]),
    ),
  );
const opened = failures(1, 2, 3, 4, 5);

test('five failures in a row open it, four do not', () => {
  expect(mayAsk(failures(1, 2, 3, 4), 5)).toBe(true);
  expect(mayAsk(opened, 6)).toBe(false);
});

test('failures far apart, or with a success between, do not open it', () => {
  expect(mayAsk(failures(0, 10_000, 20_000, 31_000, 41_000), 42_000)).toBe(true);
  expect(mayAsk(after(failures(1, 2, 3, 4), ['succeeded', 5], ['failed', 6]), 7)).toBe(true);
});

test('after ten seconds a single question goes through, and no other beside it', () => {
  expect(mayAsk(opened, 5 + OPEN_MS - 1)).toBe(false);
  expect(mayAsk(opened, 5 + OPEN_MS)).toBe(true);
  expect(mayAsk(after(opened, ['started', 5 + OPEN_MS]), 6 + OPEN_MS)).toBe(false);
});

test('the single question closes it by an answer and opens it again by a failure', () => {
  const probing = after(opened, ['started', 5 + OPEN_MS]);
  expect(after(probing, ['succeeded', 6 + OPEN_MS])).toEqual(closedBreaker);
  const again = after(probing, ['failed', 6 + OPEN_MS]);
  expect(mayAsk(again, 5 + 2 * OPEN_MS)).toBe(false);
  expect(mayAsk(again, 6 + 2 * OPEN_MS)).toBe(true);
});

test('what began before it opened neither closes it nor keeps it open', () => {
  expect(after(opened, ['succeeded', 7])).toEqual(opened);
  expect(after(opened, ['failed', 7])).toEqual(opened);
});
