import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/pure/china-day.ts';
import { chase, noticeClocks } from './notice.ts';
import { staleDigests, type Revision } from './revision.ts';
import { workingDaysBetween, type WorkCalendar } from './working-days.ts';

const revision = (more: Partial<Revision>): Revision => ({
  subjectId: 's',
  itemNo: 7,
  recordKey: 'k',
  providerNo: 1,
  reason: 'corrected',
  cause: 'c',
  oldDigest: 'b',
  newDigest: 'd',
  madeAt: new Date(0),
  ...more,
});
/** Versions of provider 1, but where another number stands; `w` is a withdrawal. */
const versions = (text: string) =>
  text.split(' ').map((word) => ({
    digest: word.replace(/\d/, ''),
    providerNo: Number(/\d/.exec(word)?.[0] ?? 1),
    status: word === 'w' ? ('w' as const) : ('a' as const),
  }));

describe('what holds no longer', () => {
  test.each([
    ['after a correction: the version objected to and what came between it and the right one', 'a b c d', {}, ['b', 'c']],
    ['not what an ordinary update has put in its place since', 'a b d e', {}, ['b']],
    ['not what held before the one objected to, even where it is right after all', 'd b d', {}, ['b']],
    ['all from the one objected to on, where the record is gone', 'a b c w', { newDigest: null }, ['b', 'c']],
    ['not another provider’s', 'b b2 c2 d', {}, ['b']],
    ['of a withdrawn record all its provider ever said', 'a b w c2', { reason: 'withdrawn', newDigest: null }, ['a', 'b']],
    ['of a repaired record what anybody ever said', 'a b w c2', { reason: 'repaired', newDigest: null }, ['a', 'b', 'c']],
  ] as const)('is %s', (_what, text, more, expected) => {
    expect(staleDigests(revision(more), versions(text))).toEqual(expected);
  });
});

test('a notice is reminded of at least every third working day from the day after it is due, and escalated once, on the day after its tenth', () => {
  const calendar: WorkCalendar = { off: new Set(['2026-10-01', '2026-10-02']), work: new Set(['2026-09-20']) };
  const day = (n: number) => new Date(Date.UTC(2026, 8, 18 + n)).toISOString().slice(0, 10);
  const made = day(0);
  const { dueOn, escalateOn, watchOn: first } = noticeClocks(made, calendar);
  let watchOn = first;
  const reminded: string[] = [];
  const escalated: string[] = [];
  for (let n = 0; n < 60; n++) {
    const step = chase({ watchOn, escalateOn, escalated: escalated.length > 0 }, day(n), calendar);
    if (step.remind) reminded.push(day(n));
    if (step.escalate) escalated.push(day(n));
    watchOn = step.watchOn;
  }
  expect(workingDaysBetween(made, dueOn, calendar)).toBe(5);
  expect(reminded[0]! > dueOn && reminded[0]! <= day(8)).toBe(true);
  const gaps = reminded.slice(1).map((to, index) => workingDaysBetween(reminded[index]!, to, calendar));
  expect(gaps.length).toBeGreaterThan(8);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(4);
  expect(workingDaysBetween(made, escalateOn, calendar)).toBe(10);
  expect(escalated).toEqual([addDays(escalateOn, 1)]);
});
