import { isSquare } from './is-square.ts';

const BYTES = 32;
export const FIELD_PRIME = 2n ** 255n - 19n;
const LOW_255 = 2n ** 255n - 1n;
/** The curve is v² = u³ + A·u² + u (RFC 7748). */
export const CURVE_A = 486662n;

/**
 * Elligator 2 (RFC 9380, 6.7.1, Z = 2) for Curve25519: maps n hashes of 32 bytes, least significant first and without their top bit, to u-coordinates
 * of points on the curve, never on its twist. The cofactor is left for the scalar to clear, which in X25519 is a multiple of 8. One inversion serves
 * the whole batch (Montgomery's trick). Not constant in time: it sees only hashes of ids this party knows, never a key.
 */
export function elligator(hashes: Uint8Array, out: Uint8Array): void {
  const count = hashes.length / BYTES;
  const read = new DataView(hashes.buffer, hashes.byteOffset, hashes.byteLength);
  const denominators: bigint[] = [];
  const products: bigint[] = [];
  let product = 1n;
  for (let i = 0; i < count; i++) {
    const r = readLittle(read, i * BYTES) & LOW_255;
    // Never zero: −1/2 is no square.
    const denominator = 1n + 2n * reduce(r * r);
    denominators.push(denominator);
    products.push(product);
    product = reduce(product * denominator);
  }
  const write = new DataView(out.buffer, out.byteOffset, out.byteLength);
  const words = new Uint32Array(BYTES / 4);
  let inverse = invert(product);
  for (let i = count - 1; i >= 0; i--) {
    const first = canonical(2n * FIELD_PRIME - reduce(CURVE_A * reduce(inverse * products[i]!)));
    inverse = reduce(inverse * denominators[i]!);
    writeLittle(write, i * BYTES, canonical(reduce(first * (reduce(first * (first + CURVE_A)) + 1n))));
    for (let word = 0; word < words.length; word++) words[word] = write.getUint32(i * BYTES + 4 * word, true);
    // Exactly one of the two is on the curve.
    writeLittle(write, i * BYTES, isSquare(words) ? first : canonical(2n * FIELD_PRIME - first - CURVE_A));
  }
}

/** Below 2^255 + a little; 2^255 is 19 modulo the prime. Twice suffices for a product of two such numbers. */
function reduce(value: bigint): bigint {
  const once = (value & LOW_255) + 19n * (value >> 255n);
  return (once & LOW_255) + 19n * (once >> 255n);
}

/** Below the prime, of a number below three times it. */
function canonical(value: bigint): bigint {
  const once = value >= FIELD_PRIME ? value - FIELD_PRIME : value;
  return once >= FIELD_PRIME ? once - FIELD_PRIME : once;
}

/** By Fermat: value^(p − 2). */
function invert(value: bigint): bigint {
  let result = 1n;
  let base = value;
  for (let exponent = FIELD_PRIME - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = reduce(result * base);
    base = reduce(base * base);
  }
  return result;
}

function readLittle(view: DataView, at: number): bigint {
  return (
    view.getBigUint64(at, true) |
    (view.getBigUint64(at + 8, true) << 64n) |
    (view.getBigUint64(at + 16, true) << 128n) |
    (view.getBigUint64(at + 24, true) << 192n)
  );
}

function writeLittle(view: DataView, at: number, value: bigint): void {
  for (let word = 0; word < 4; word++) view.setBigUint64(at + 8 * word, BigInt.asUintN(64, value >> BigInt(64 * word)), true);
}
