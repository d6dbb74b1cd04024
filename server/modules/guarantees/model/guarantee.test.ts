import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterGuaranteeEvent,
  applicationEndings,
  foldGuarantee,
  isOver,
  mayFollow,
  whatIsDue,
  whatTheEndMakes,
  type Guarantee,
  type GuaranteeEvent,
} from './guarantee.ts';

const asked: GuaranteeEvent = { kind: 'asked', text: null, dueOn: '2026-09-20' };
const undertaking = { letterNo: '示例', amountFen: 1, feeBp: 80, validUntil: '2026-12-31', letterId: null };
const given = { kind: 'given', undertaking, text: null, days: 1, late: false } as const;
const taken = { days: 1, late: false };
const later: readonly Exclude<GuaranteeEvent, { kind: 'asked' }>[] = [
  given,
  { kind: 'refused', code: 'security', text: '示例', ...taken },
  { kind: 'withdrawn', text: null },
  { kind: 'in-force', contractNo: null },
  { kind: 'lapsed', because: 'over' },
  { kind: 'message', text: '示例' },
  { kind: 'reminded' },
  { kind: 'overdue' },
];

test('in whatever order things are tried, what is over stays over, and an undertaking is never taken back by who gave it', () => {
  assert(
    property(array(constantFrom(...later), { maxLength: 20 }), (tried) => {
      let guarantee: Guarantee = foldGuarantee([asked]);
      const done: GuaranteeEvent[] = [asked];
      for (const event of tried) {
        const before = guarantee;
        if (!mayFollow(before, event.kind)) {
          expect(() => afterGuaranteeEvent(before, event)).toThrow();
          continue;
        }
        expect(isOver(before.state)).toBe(false);
        if (before.state === 'given') expect(['refused', 'given', 'reminded', 'overdue']).not.toContain(event.kind);
        guarantee = afterGuaranteeEvent(before, event);
        done.push(event);
        // What was promised stays known.
        if (before.undertaking !== null) expect(guarantee.undertaking).toEqual(before.undertaking);
      }
      expect(foldGuarantee(done)).toEqual(guarantee);
    }),
  );
});

test('a loan brings an undertaking into force through its last day, and nothing else does', () => {
  const held = foldGuarantee([asked, given]);
  expect(whatTheEndMakes(held, 'granted', '2026-12-31', 'HT-1')).toEqual({ kind: 'in-force', contractNo: 'HT-1' });
  expect(whatTheEndMakes(held, 'granted', '2027-01-01', 'HT-1').kind).toBe('lapsed');
  for (const ending of applicationEndings)
    expect(whatTheEndMakes(foldGuarantee([asked]), ending, '2026-09-15', null).kind).toBe('lapsed');
  for (const ending of applicationEndings.filter((one) => one !== 'granted'))
    expect(whatTheEndMakes(held, ending, '2026-09-15', null)).toEqual({ kind: 'lapsed', because: ending });
});

test('the clock says each thing once, on its day', () => {
  const days = ['2026-09-19', '2026-09-20', '2026-09-21', '2026-09-22'];
  const events: GuaranteeEvent[] = [asked];
  const said = days.map((day) => {
    const due = whatIsDue(foldGuarantee(events), day);
    if (due !== undefined) events.push(due);
    return [due?.kind, whatIsDue(foldGuarantee(events), day)];
  });
  expect(said).toEqual([
    [undefined, undefined],
    ['reminded', undefined],
    ['overdue', undefined],
    [undefined, undefined],
  ]);
  const held = foldGuarantee([asked, given]);
  expect(whatIsDue(held, '2026-12-31')).toBeUndefined();
  expect(whatIsDue(held, '2027-01-01')).toEqual({ kind: 'lapsed', because: 'over' });
});
