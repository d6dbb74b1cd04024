import { expect, test } from 'vitest';
import { countAttempt, delaySeconds, type Failed } from './lockout.ts';

const start = new Date('2026-03-02T01:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

test('four failures are free, then the wait doubles from a second to a quarter of an hour and no further', () => {
  const waits = Array.from({ length: 18 }, (_, index) => delaySeconds(index + 1));
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  expect(delaySeconds(1_000_000)).toBe(900);
});

test('an attempt during the wait does not make it longer', () => {
  const before: Failed = { failures: 9, lastAt: start, blockedUntil: after(16) };
  expect(countAttempt(before, after(6))).toEqual({ waitSeconds: 10 });
  expect(countAttempt(before, after(15.9))).toEqual({ waitSeconds: 1 });
  expect(countAttempt(before, after(16))).toEqual({ after: { failures: 10, lastAt: after(16), blockedUntil: after(48) } });
});

test('a day without a failure makes the count begin anew', () => {
  const before: Failed = { failures: 40, lastAt: start, blockedUntil: after(900) };
  expect(countAttempt(before, after(86_400))).toEqual({ after: { failures: 1, lastAt: after(86_400), blockedUntil: null } });
});
