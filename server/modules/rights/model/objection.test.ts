import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decideObjection,
  foldObjection,
  objectionOutcomes,
  summariseObjection,
  type ObjectionCommand,
  type ObjectionEvent,
} from './objection.ts';

const begun: readonly ObjectionEvent[] = [
  {
    kind: 'raised',
    field: null,
    text: '示例',
    evidenceDigest: null,
    recordDigest: 'd',
    forwardBy: '2026-03-03',
    hardStopOn: '2026-03-30',
    clocks: '2026-1',
  },
  { kind: 'forwarded', dueOn: '2026-03-09' },
];
const outcome = fc.constantFrom(...objectionOutcomes);
const day = fc.integer({ min: 1, max: 60 }).map((n) => new Date(Date.UTC(2026, 2, n)).toISOString().slice(0, 10));
const reason = fc.constant('示例');
const anyCommand: fc.Arbitrary<ObjectionCommand> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), outcome, reason, changed: fc.boolean() }),
  fc.record({ kind: fc.constant('decide' as const), outcome, reason, changed: fc.boolean() }),
  fc.record({ kind: fc.constant('find-own-error' as const), reason, mendBy: day }),
  fc.record({ kind: fc.constant('withdraw' as const), reason }),
  fc.record({ kind: fc.constant('watch' as const), today: day }),
);
const anyLife = fc.array(anyCommand, { maxLength: 12 });

/** Lives an objection through commands; those refused change nothing. Calls `at` after each step. */
function live(commands: readonly ObjectionCommand[], at: (events: readonly ObjectionEvent[], command: ObjectionCommand) => void) {
  let events = begun;
  for (const command of commands) {
    const decision = decideObjection(foldObjection(events), command);
    if ('events' in decision) events = [...events, ...decision.events];
    at(events, command);
  }
  return events;
}

test('an objection is marked as disputed exactly as long as it is open, and a closed one never opens again', () => {
  fc.assert(
    fc.property(anyLife, (commands) => {
      let closed = false;
      live(commands, (events) => {
        const state = foldObjection(events);
        const { open, marks, dueOn, watchOn } = summariseObjection(state);
        expect(marks.includes('disputed')).toBe(open);
        if (closed) expect(open).toBe(false);
        closed = !open;
        // Something always runs while it is open, and nothing afterwards.
        expect(dueOn !== null).toBe(open);
        if (!open) expect(watchOn).toBe(null);
      });
    }),
  );
});

test('a record is withheld from the moment nobody can verify it, until another finding replaces that', () => {
  fc.assert(
    fc.property(anyLife, (commands) => {
      live(commands, (events) => {
        const last = events.findLast((one) => one.kind === 'answered' || one.kind === 'decided' || one.kind === 'withdrawn');
        const withheld = last !== undefined && last.kind !== 'withdrawn' && last.outcome === 'not-verifiable';
        expect(summariseObjection(foldObjection(events)).marks.includes('withheld')).toBe(withheld);
      });
    }),
  );
});

test('each clock that runs out is recorded once, and none before its last day is over', () => {
  fc.assert(
    fc.property(anyLife, (commands) => {
      const events = live(commands, (_, command) => void command);
      const late = events.filter((one) => one.kind === 'overdue').map((one) => `${one.clock} ${one.dueOn}`);
      expect(new Set(late).size).toBe(late.length);
    }),
  );
  const watch = (today: string) => decideObjection(foldObjection(begun), { kind: 'watch', today });
  expect(watch('2026-03-09')).toEqual({ events: [] });
  expect(watch('2026-03-10')).toEqual({ events: [{ kind: 'overdue', clock: 'provider', dueOn: '2026-03-09' }] });
  expect(watch('2026-03-31')).toEqual({
    events: [
      { kind: 'overdue', clock: 'provider', dueOn: '2026-03-09' },
      { kind: 'overdue', clock: 'hard-stop', dueOn: '2026-03-30' },
    ],
  });
});

test('no clock outlasts the hard stop', () => {
  fc.assert(
    fc.property(anyLife, (commands) => {
      live(commands, (events) => {
        const { dueOn } = summariseObjection(foldObjection(events));
        expect((dueOn ?? '') <= '2026-03-30').toBe(true);
      });
    }),
  );
});

test('nothing counts as corrected while the record is the same version', () => {
  fc.assert(
    fc.property(anyLife, (commands) => {
      const unchanged = commands.map((one) => ('changed' in one ? { ...one, changed: false } : one));
      const events = live(unchanged, () => undefined);
      expect(events.some((one) => 'outcome' in one && one.outcome === 'corrected')).toBe(false);
    }),
  );
});

test('the operator decides when the provider has answered or is late, not before', () => {
  const decide = { kind: 'decide', outcome: 'record-upheld', reason: '示例', changed: false } as const;
  const refused = decideObjection(foldObjection(begun), decide);
  expect(refused).toHaveProperty('refused');
  const late: ObjectionEvent = { kind: 'overdue', clock: 'provider', dueOn: '2026-03-09' };
  expect(decideObjection(foldObjection([...begun, late]), decide)).toHaveProperty('events');
});
