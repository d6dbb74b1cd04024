import { randomBytes } from 'node:crypto';

/** The largest prime below 2^256. */
const PRIME = 2n ** 256n - 189n;
const BYTES = 32;

/** A value of the polynomial at a place; fewer than the threshold of them say nothing of the secret. */
export type Share = { readonly place: number; readonly value: string };

/** Splits a secret of 32 bytes, below the prime, so that any `threshold` of `count` shares give it back (Shamir 1979). Places count from 1. */
export function splitSecret(secret: Uint8Array, threshold: number, count: number): readonly Share[] {
  if (threshold < 1 || threshold > count) throw new RangeError('a threshold of 1 to all');
  const coefficients = [numberOf(secret), ...Array.from({ length: threshold - 1 }, randomBelowPrime)];
  if (coefficients[0]! >= PRIME) throw new RangeError('a secret below the prime');
  return Array.from({ length: count }, (_, i) => {
    const value = coefficients.reduceRight((sum, coefficient) => (sum * BigInt(i + 1) + coefficient) % PRIME, 0n);
    return { place: i + 1, value: hexOf(value) };
  });
}

/** The secret of exactly as many different shares as the threshold; of wrong ones another number. */
export function joinShares(shares: readonly Share[]): Uint8Array {
  if (new Set(shares.map(({ place }) => place)).size !== shares.length) throw new RangeError('shares of different places');
  const secret = shares.reduce((sum, { place, value }) => {
    const [over, under] = shares.reduce(
      ([top, bottom], other) =>
        other.place === place
          ? [top, bottom]
          : [(top * BigInt(other.place)) % PRIME, (bottom * BigInt(other.place - place)) % PRIME],
      [1n, 1n],
    );
    return (sum + BigInt(`0x${value}`) * over * power((under + PRIME) % PRIME, PRIME - 2n)) % PRIME;
  }, 0n);
  return new Uint8Array(Buffer.from(hexOf(secret), 'hex'));
}

function randomBelowPrime(): bigint {
  for (;;) {
    const value = numberOf(randomBytes(BYTES));
    if (value < PRIME) return value;
  }
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let rest = exponent, square = base; rest > 0n; rest >>= 1n, square = (square * square) % PRIME) {
    if ((rest & 1n) === 1n) result = (result * square) % PRIME;
  }
  return result;
}

const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const hexOf = (value: bigint) => value.toString(16).padStart(2 * BYTES, '0');
