import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/pure/china-day.ts';
import { earliestRepairDay, publicationEnd } from './repair-rules.ts';
import { decideRepair, foldRepair, summariseRepair, type RepairCommand, type RepairEvent } from './repair.ts';

const begun: readonly RepairEvent[] = [
  { kind: 'applied', commitment: '示例', proofDigest: '0'.repeat(64), dueOn: '2026-05-08', clocks: '2026-1' },
];
const reason = fc.constant('示例');
const day = fc.integer({ min: 1, max: 60 }).map((n) => new Date(Date.UTC(2026, 4, n)).toISOString().slice(0, 10));
const anyCommand: fc.Arbitrary<RepairCommand> = fc.oneof(
  fc.record({ kind: fc.constant('accept' as const), reason, decideBy: day }),
  fc.record({ kind: fc.constantFrom('not-accept' as const, 'grant' as const, 'refuse' as const), reason }),
  fc.record({ kind: fc.constant('watch' as const), today: day }),
);

test('a record is repaired exactly when its repair was accepted and then granted, and that is never taken back', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 10 }), (commands) => {
      let events = begun;
      let granted = false;
      for (const command of commands) {
        const decision = decideRepair(foldRepair(events), command);
        if ('events' in decision) events = [...events, ...decision.events];
        const { marks, open, dueOn } = summariseRepair(foldRepair(events));
        const kinds = events.map((one) => one.kind);
        expect(marks).toEqual(kinds.includes('granted') ? ['repaired'] : []);
        if (granted) expect(marks).toEqual(['repaired']);
        granted = marks.length > 0;
        if (granted) expect(kinds.indexOf('accepted')).toBeGreaterThan(0);
        expect(dueOn !== null).toBe(open);
        expect(kinds.filter((kind) => ['granted', 'refused', 'not-accepted'].includes(kind)).length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('each of its clocks that runs out is recorded once, the day after', () => {
  const watch = (events: readonly RepairEvent[], today: string) => decideRepair(foldRepair(events), { kind: 'watch', today });
  expect(watch(begun, '2026-05-08')).toEqual({ events: [] });
  const late = { kind: 'overdue', clock: 'accept', dueOn: '2026-05-08' } as const;
  expect(watch(begun, '2026-05-09')).toEqual({ events: [late] });
  expect(watch([...begun, late], '2026-05-09')).toEqual({ events: [] });
  const accepted: RepairEvent = { kind: 'accepted', reason: '示例', dueOn: '2026-05-22' };
  expect(watch([...begun, late, accepted], '2026-05-23')).toEqual({
    events: [{ kind: 'overdue', clock: 'decide', dueOn: '2026-05-22' }],
  });
});

describe('how long a penalty is published', () => {
  const decidedOn = '2026-05-12';

  test('repair may be applied for on the day after the minimum of its class', () => {
    expect(earliestRepairDay({ decidedOn, severityClass: 'minor' })).toBe(null);
    expect(earliestRepairDay({ decidedOn, severityClass: 'ordinary' })).toBe('2026-08-13');
    expect(earliestRepairDay({ decidedOn, severityClass: 'serious' })).toBe('2027-05-13');
    expect(earliestRepairDay({ decidedOn, severityClass: 'serious', minPublishUntil: '2026-12-31' })).toBe('2027-01-01');
    expect(earliestRepairDay({ decidedOn })).toBe(null);
  });

  test('publication ends with its class, or earlier where the provider says so, never later', () => {
    expect(publicationEnd('penalties', { decidedOn, severityClass: 'minor' })).toBe('2026-08-12');
    expect(publicationEnd('penalties', { decidedOn, severityClass: 'ordinary' })).toBe('2027-05-12');
    expect(publicationEnd('penalties', { decidedOn, severityClass: 'serious' })).toBe('2029-05-12');
    expect(publicationEnd('penalties', { decidedOn })).toBe('2029-05-12');
    expect(publicationEnd('penalties', { decidedOn: '2025-11-30', severityClass: 'minor' })).toBe('2026-02-28');
    expect(publicationEnd('penalties', { decidedOn, severityClass: 'ordinary', maxPublishUntil: '2026-10-01' })).toBe(
      '2026-10-01',
    );
    expect(publicationEnd('penalties', { decidedOn, severityClass: 'ordinary', maxPublishUntil: '2031-01-01' })).toBe(
      '2027-05-12',
    );
  });

  test('what a court has listed ends only when the court says', () => {
    expect(publicationEnd('dishonest-debtors', { decidedOn })).toBe(null);
    expect(publicationEnd('dishonest-debtors', { decidedOn, maxPublishUntil: '2031-01-01' })).toBe('2031-01-01');
  });

  test('the end never comes before the minimum of the class', () => {
    const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.constantFrom('minor', 'ordinary', 'serious'), (on, severityClass) => {
        const earliest = earliestRepairDay({ decidedOn: on, severityClass });
        const end = publicationEnd('penalties', { decidedOn: on, severityClass })!;
        expect(end > on).toBe(true);
        if (earliest !== null) expect(earliest <= end).toBe(true);
      }),
    );
  });
});
