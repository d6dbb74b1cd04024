import { randomFillSync } from 'node:crypto';

/** Uniform numbers below the modulus, from the system's randomness, by rejection. */
export function openUniform(modulus: bigint): (count: number) => BigUint64Array {
  const bits = BigInt((modulus - 1n).toString(2).length);
  const lowest = (1n << bits) - 1n;
  const pool = new BigUint64Array(1_024);
  let used = pool.length;
  return (count) => {
    const values = new BigUint64Array(count);
    for (let at = 0; at < count;) {
      if (used === pool.length) {
        randomFillSync(pool);
        used = 0;
      }
      const value = pool[used++]! & lowest;
      if (value < modulus) values[at++] = value;
    }
    return values;
  };
}
