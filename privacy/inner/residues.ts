/** The residue from 0 to below the modulus. */
export const residue = (value: bigint, modulus: bigint): bigint => ((value % modulus) + modulus) % modulus;

/** The residue nearest 0: what a sum was whose size stayed below half the modulus. */
export function centred(value: bigint, modulus: bigint): bigint {
  const so = residue(value, modulus);
  return so > modulus / 2n ? so - modulus : so;
}

const HALF_BITS = 26n;
const HALF = (1n << HALF_BITS) - 1n;

/** The sum of the numbers as a residue. In two halves as ordinary numbers, which are added many times faster. */
export function sumOf(values: BigUint64Array, modulus: bigint): bigint {
  let [low, high] = [0, 0];
  for (const value of values) {
    low += Number(value & HALF);
    high += Number(value >> HALF_BITS);
  }
  return residue(BigInt(low) + (BigInt(high) << HALF_BITS), modulus);
}
