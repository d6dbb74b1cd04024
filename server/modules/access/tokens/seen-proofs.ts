import { Failure } from '../../../kernel/pure/failure.ts';
import { CLOCK_SKEW_SECONDS } from './clock-skew.ts';

/** A proof is good for at most two skews: it may be made one ahead of our clock, and is refused one behind it. */
const GENERATION_MS = 2 * CLOCK_SKEW_SECONDS * 1000;
/** Some 100 bytes each: 8,000 requests a second for as long as a generation lasts. */
const MAX_GENERATION = 1_000_000;

/**
 * Remembers the proofs that were used, as long as they could be used again. In memory, and each process its own: a proof carries a nonce
 * that only one process accepts, so no other has to know, and no request costs a row in the database. When it is full, proofs are refused
 * rather than forgotten.
 */
export function openSeenProofs(now: () => number): { readonly isFirst: (ticket: Uint8Array) => boolean } {
  let young = new Set<string>();
  let old = new Set<string>();
  let since = now();
  return {
    isFirst: (ticket) => {
      if (now() - since >= GENERATION_MS) {
        old = now() - since >= 2 * GENERATION_MS ? new Set() : young;
        young = new Set();
        since = now();
      }
      const name = Buffer.from(ticket).toString('latin1');
      if (young.has(name) || old.has(name)) return false;
      if (young.size >= MAX_GENERATION) throw new Failure('quota.exceeded', { retryAfterSeconds: 2 * CLOCK_SKEW_SECONDS });
      young.add(name);
      return true;
    },
  };
}
