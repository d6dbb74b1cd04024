import { CURVE_A, FIELD_PRIME } from './elligator.ts';

/** The u-coordinate of eight times a point of Curve25519, both 32 bytes, least significant first: by the doubling formula, slowly, for tests alone. */
export function eightTimes(u: Uint8Array): Uint8Array {
  let x = BigInt(`0x${Buffer.from(u.toReversed()).toString('hex')}`);
  let z = 1n;
  for (let i = 0; i < 3; i++) {
    const [square, both] = [x * x - z * z, x * z];
    z = (4n * both * (x * x + CURVE_A * both + z * z)) % FIELD_PRIME;
    x = (square * square) % FIELD_PRIME;
  }
  const result = (x * power(z, FIELD_PRIME - 2n)) % FIELD_PRIME;
  return new Uint8Array(Buffer.from(result.toString(16).padStart(64, '0'), 'hex').toReversed());
}

/** base^exponent modulo 2^255 − 19. */
export function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let rest = exponent, square = base % FIELD_PRIME; rest > 0n; rest >>= 1n, square = (square * square) % FIELD_PRIME) {
    if ((rest & 1n) === 1n) result = (result * square) % FIELD_PRIME;
  }
  return result;
}
