import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Artefact } from './artefact.ts';
import { artefacts, usesNear } from './artefact.testing.ts';
import { fold, type AuthorisationEvent } from './authorisation.ts';
import { fromDetails, toDetails } from './authorization-details.ts';
import { currentState, decide, type Command } from './decide.ts';
import { useFault } from './use-fault.ts';
import { widenedTerm } from './widened-term.ts';

const at = new Date(Date.UTC(2026, 0, 1));

/** Another artefact, most of whose terms are those of the first. */
const variantOf = (asked: Artefact): fc.Arbitrary<Artefact> =>
  fc
    .tuple(artefacts, fc.subarray(Object.keys(asked) as (keyof Artefact)[], { maxLength: 3 }))
    .map(([other, changed]) => ({ ...asked, ...Object.fromEntries(changed.map((term) => [term, other[term]])) }));
const pairs = artefacts.chain((asked) => fc.tuple(fc.constant(asked), variantOf(asked)));

test('what is given of a request allows no use that the request would not have allowed', () => {
  let [given, refused] = [0, 0];
  fc.assert(
    fc.property(
      pairs.chain(([asked, terms]) => fc.tuple(fc.constant(asked), fc.constant(terms), usesNear(terms))),
      ([asked, terms, use]) => {
        if (widenedTerm(asked, terms) !== undefined) {
          refused++;
          return;
        }
        given++;
        if (useFault(terms, 'active', use) === undefined) expect(useFault(asked, 'active', use)).toBeUndefined();
      },
    ),
    { numRuns: 20_000 },
  );
  expect(given).toBeGreaterThan(2_000);
  expect(refused).toBeGreaterThan(2_000);
});

test('what is refused as wider is wider: the same terms are always given, and each term alone can be too wide', () => {
  const named = new Set<string>();
  fc.assert(
    fc.property(pairs, ([asked, terms]) => {
      expect(widenedTerm(asked, asked)).toBeUndefined();
      const term = widenedTerm(asked, terms);
      if (term === undefined) return;
      named.add(term);
      expect(terms[term as keyof Artefact]).not.toEqual(asked[term as keyof Artefact]);
    }),
    { numRuns: 5_000 },
  );
  expect(named.size).toBe(12);
});

const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('draft', 'request'), terms: artefacts, renews: fc.constant(null) }),
  fc.record({ kind: fc.constantFrom('grant', 'amend'), terms: fc.constant('narrow') }),
  fc.record({ kind: fc.constantFrom('refuse', 'pause', 'resume', 'revoke'), reason: fc.constant(null) }),
);

test('however acts follow one another: an ended authorisation stays ended, versions only grow, and what holds never widens', () => {
  let ended = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), artefacts, (steps, first) => {
      const events: AuthorisationEvent[] = [];
      for (const one of steps) {
        const before = fold(events);
        const terms = one.kind === 'grant' || one.kind === 'amend' ? (before?.granted ?? before?.asked ?? first) : undefined;
        const command = (terms === undefined ? one : { ...one, terms: { ...terms, count: { maxUses: 1 } } }) as Command;
        const decision = decide(before, command, { at, usedTotal: 0 });
        if (!('event' in decision)) continue;
        if (before !== undefined) {
          expect(['revoked', 'refused', 'expired', 'exhausted']).not.toContain(currentState(before, { at, usedTotal: 0 }));
        }
        events.push(decision.event);
        const after = fold(events)!;
        expect(after.version - (before?.version ?? 0)).toBe('granted,amended'.includes(decision.event.kind) ? 1 : 0);
        if (after.granted !== null && after.asked !== null) expect(widenedTerm(after.asked, after.granted)).toBeUndefined();
        if (after.state === 'revoked' || after.state === 'refused') ended++;
      }
    }),
    { numRuns: 5_000 },
  );
  expect(ended).toBeGreaterThan(100);
});

test('the JSON form of the terms loses nothing', () => {
  fc.assert(
    fc.property(artefacts, (artefact) => {
      expect(fromDetails(JSON.parse(JSON.stringify(toDetails(artefact))))).toEqual(artefact);
    }),
  );
});
