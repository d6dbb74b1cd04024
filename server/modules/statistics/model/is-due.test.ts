import { expect, test } from 'vitest';
import { isDue } from './is-due.ts';

test('after a count of a minute the next one waits half an hour, after one of a moment no time at all', () => {
  const countedAt = new Date('2026-03-01T00:00:00Z');
  const after = (minutes: number) => new Date(countedAt.getTime() + minutes * 60_000);
  expect(isDue({ countedAt, tookMs: 60_000 }, after(29))).toBe(false);
  expect(isDue({ countedAt, tookMs: 60_000 }, after(30))).toBe(true);
  expect(isDue({ countedAt, tookMs: 40 }, after(1))).toBe(true);
});
