import type { RandomSource } from './random-source.ts';

/** A fraction of whole numbers, the second above zero. */
export type Rational = readonly [over: bigint, under: bigint];

/**
 * Noise drawn exactly, with whole numbers alone (Canonne, Kamath and Steinke 2020): what a machine's fractions round away has broken such noise
 * before (Mironov 2012). How long a draw takes depends on it; do not let an outsider measure single draws.
 */

/** A whole number x with probability proportional to exp(−|x| / scale). */
export function discreteLaplace([t, s]: Rational, random: RandomSource): bigint {
  if (t <= 0n || s <= 0n) throw new RangeError('a scale above zero');
  for (;;) {
    const rest = random.below(t);
    if (!isExpOfMinus(rest, t, random)) continue;
    let whole = 0n;
    while (isExpOfMinus(1n, 1n, random)) whole++;
    const size = (rest + t * whole) / s;
    const isNegative = random.below(2n) === 1n;
    // Zero has one sign.
    if (isNegative && size === 0n) continue;
    return isNegative ? -size : size;
  }
}

/** A whole number x with probability proportional to exp(−x² / (2 · variance)). */
export function discreteGaussian([a, b]: Rational, random: RandomSource): bigint {
  if (a <= 0n || b <= 0n) throw new RangeError('a variance above zero');
  const t = squareRoot(a / b) + 1n;
  for (;;) {
    const drawn = discreteLaplace([t, 1n], random);
    const gap = (drawn < 0n ? -drawn : drawn) * b * t - a;
    if (isExpOfMinus(gap * gap, 2n * a * b * t * t, random)) return drawn;
  }
}

/** True with probability exp(−over / under). */
function isExpOfMinus(over: bigint, under: bigint, random: RandomSource): boolean {
  for (let whole = over / under; whole > 0n; whole--) if (!isExpOfFraction(1n, 1n, random)) return false;
  return isExpOfFraction(over % under, under, random);
}

/** The same for a fraction from 0 to 1: the series of exp, term by term. */
function isExpOfFraction(over: bigint, under: bigint, random: RandomSource): boolean {
  let k = 1n;
  while (random.below(under * k) < over) k++;
  return k % 2n === 1n;
}

/** The whole part of a square root, by Newton. */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
