import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEvent, fold, mayTry, stateAt, triesLeft, type ClaimEvent } from './claim.ts';
import { sideThatOutranks } from './outranks.ts';

const START = new Date('2026-01-01T00:00:00Z');
const started = (maxTries: number): ClaimEvent => ({ kind: 'started', maxTries, expiresAt: '2026-01-08T00:00:00.000Z' });
const proof = { evidenceDigest: 'd', membershipId: null } as const;
const events: fc.Arbitrary<ClaimEvent> = fc.constantFrom<ClaimEvent>(
  { kind: 'tried' },
  { kind: 'untried' },
  { kind: 'wrong' },
  { kind: 'failed', reason: 'tries' },
  { kind: 'proven', ...proof },
  { kind: 'contested', ...proof },
  { kind: 'decided', for: 'claimant', reason: 'r', membershipId: 'm' },
  { kind: 'decided', for: 'owner', reason: 'r', membershipId: null },
);

test('whatever is tried in whatever order: a claim that ended stays ended, and only a proof or a decision over one proves it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(events, { maxLength: 20 }), (maxTries, wanted) => {
      const happened: ClaimEvent[] = [started(maxTries)];
      for (const event of wanted) {
        const before = fold(happened);
        try {
          applyEvent(before, event);
          happened.push(event);
        } catch {
          const ended = ['proven', 'failed', 'refused'].includes(before.state);
          expect(ended || (event.kind === 'decided') !== (before.state === 'contested')).toBe(true);
        }
      }
      const after = fold(happened);
      const kinds = happened.map(({ kind }) => kind);
      if (after.state === 'proven')
        expect(kinds.includes('proven') || (kinds.includes('contested') && kinds.includes('decided'))).toBe(true);
      expect(triesLeft(after)).toBeLessThanOrEqual(maxTries + kinds.filter((kind) => kind === 'untried').length);
    }),
  );
});

test('a claim is open until the very moment it expires, and to no further try when none is left', () => {
  const claim = fold([started(2), { kind: 'tried' }]);
  expect(mayTry(claim, new Date('2026-01-07T23:59:59.999Z'))).toBe(true);
  expect(stateAt(claim, new Date('2026-01-08T00:00:00.000Z'))).toBe('expired');
  expect(mayTry(fold([started(1), { kind: 'tried' }]), START)).toBe(false);
});

test('only the legal representative outranks, on either side', () => {
  expect([
    sideThatOutranks(2, 1),
    sideThatOutranks(1, 2),
    sideThatOutranks(2, 2),
    sideThatOutranks(1, 1),
    sideThatOutranks(1, 0),
  ]).toEqual(['claimant', 'owner', undefined, undefined, undefined]);
});
