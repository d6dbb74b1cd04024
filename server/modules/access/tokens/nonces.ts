import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type Nonces = {
  /** What proofs should carry from now on; changes once a minute. */
  readonly current: () => string;
  /** Whether this process gave it, not longer ago than five minutes at least. */
  readonly accepts: (nonce: unknown) => boolean;
};

const SLOT_MS = 60_000;
/** A client that got one with its token may use it as long as the token. */
const ACCEPTED_SLOTS = 7;

/**
 * The nonces of this process (RFC 9449, 9). They are a moment under a MAC with a secret that only this process has, so nothing is stored,
 * and a proof that was made for one process is good at no other.
 */
export function openNonces(now: () => number): Nonces {
  const secret = randomBytes(32);
  const slotNow = () => Math.floor(now() / SLOT_MS);
  const make = (slot: number) => {
    const mac = createHmac('sha256', secret).update(String(slot)).digest('base64url').slice(0, 22);
    return `${slot.toString(36)}.${mac}`;
  };
  let last = { slot: Number.NaN, nonce: '' };
  return {
    current: () => {
      const slot = slotNow();
      if (slot !== last.slot) last = { slot, nonce: make(slot) };
      return last.nonce;
    },
    accepts: (nonce) => {
      if (typeof nonce !== 'string') return false;
      const slot = Number.parseInt(nonce.split('.')[0] ?? '', 36);
      const age = slotNow() - slot;
      if (!(age >= -1 && age < ACCEPTED_SLOTS)) return false;
      const [given, expected] = [Buffer.from(nonce), Buffer.from(make(slot))];
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
