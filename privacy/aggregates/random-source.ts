import { randomFillSync } from 'node:crypto';

/** Where chance comes from; everything drawn here is drawn from whole numbers, never from fractions of the machine's. */
export type RandomSource = {
  /** A whole number from 0 to one below `count`, each with the same probability. */
  readonly below: (count: bigint) => bigint;
};

const POOL_BYTES = 4_096;

/** The system's own randomness. */
export const systemRandom = (): RandomSource => randomFrom((pool) => randomFillSync(pool));

/** Draws from bytes that `fill` writes, by rejection, so that no number is likelier than another. */
export function randomFrom(fill: (pool: Buffer) => void): RandomSource {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  const number = (bytes: number): bigint => {
    if (used + bytes > POOL_BYTES) {
      fill(pool);
      used = 0;
    }
    let value = 0n;
    for (let i = 0; i < bytes; i++) value = (value << 8n) | BigInt(pool[used + i]!);
    used += bytes;
    return value;
  };
  return {
    below: (count) => {
      if (count <= 0n) throw new RangeError('nothing to draw from');
      const bits = (count - 1n).toString(2).length;
      const mask = (1n << BigInt(bits)) - 1n;
      const bytes = Math.ceil(bits / 8);
      if (bytes > POOL_BYTES) throw new RangeError('too many to draw from');
      for (;;) {
        const value = number(bytes) & mask;
        if (value < count) return value;
      }
    },
  };
}
