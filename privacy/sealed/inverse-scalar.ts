import { randomBytes } from 'node:crypto';

/** The order of the base point of Curve25519 (RFC 7748). */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const LOWEST = 2n ** 254n;
const BYTES = 32;

/**
 * A fresh scalar and another that undoes it in X25519, both as RFC 7748 clamps them: multiples of 8 from 2^254 to 2^255. Each inverse, or its
 * negative, which gives the same u-coordinate, has exactly one such form among its eight; in the rare gap another scalar is drawn.
 */
export function inverseScalar(): { readonly scalar: Uint8Array; readonly inverse: Uint8Array } {
  for (;;) {
    const scalar = randomBytes(BYTES);
    scalar[0]! &= 0xf8;
    scalar[31] = (scalar[31]! & 0x7f) | 0x40;
    const inverse = clampedForm(power(readLittle(scalar), ORDER - 2n));
    if (inverse !== undefined) return { scalar, inverse: writeLittle(inverse) };
  }
}

function clampedForm(value: bigint): bigint | undefined {
  for (let form = value; form < 8n * ORDER; form += ORDER) {
    if ((form & 7n) !== 0n) continue;
    return [form, 8n * ORDER - form].find((one) => one >= LOWEST && one < 2n * LOWEST);
  }
  return undefined;
}

/** base^exponent modulo the order. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let rest = exponent, square = base % ORDER; rest > 0n; rest >>= 1n, square = (square * square) % ORDER) {
    if ((rest & 1n) === 1n) result = (result * square) % ORDER;
  }
  return result;
}

const readLittle = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`);

function writeLittle(value: bigint): Uint8Array {
  return new Uint8Array(Buffer.from(value.toString(16).padStart(2 * BYTES, '0'), 'hex').toReversed());
}
