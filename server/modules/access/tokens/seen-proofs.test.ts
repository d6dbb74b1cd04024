import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSeenProofs } from './seen-proofs.ts';

const ticket = (name: string) => createHash('sha256').update(name).digest();
const REPLAYABLE_MS = 120_000;

test('a used proof is remembered for as long as it could be used again, whenever that begins, and then forgotten', () => {
  for (let begin = 0; begin <= 3 * REPLAYABLE_MS; begin += 7_000) {
    let now = 0;
    const seen = openSeenProofs(() => now);
    // Others come every ten seconds, so that the memory moves on.
    const others = (until: number) => {
      for (; now < until; now = Math.min(now + 10_000, until)) seen.isFirst(ticket(`other ${now}`));
    };
    others(begin);
    expect(seen.isFirst(ticket('mine'))).toBe(true);
    others(begin + REPLAYABLE_MS - 1);
    expect(seen.isFirst(ticket('mine')), `used at ${begin}`).toBe(false);
    others(begin + 3 * REPLAYABLE_MS);
    expect(seen.isFirst(ticket('mine'))).toBe(true);
  }
});
