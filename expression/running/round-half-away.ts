/** PostgreSQL makes a numeric of a float8 by its first 15 significant digits (DBL_DIG). */
const DIGITS = 15;
/** Enough to see whether what comes after the digits kept is exactly a half. */
const EXACT_DIGITS = 100;

/**
 * Rounds what a person reads: the first 15 significant digits, halves away from zero (四舍五入), so that 1.005 gives 1.01. The same as
 * `round(x::numeric, decimals)::float8` in PostgreSQL. NaN stays NaN.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (Number.isNaN(value) || (Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS)) return value;
  const [digits, exponent] = fifteenDigits(Math.abs(value));
  // The value is 0.d1d2… × 10^exponent; so many of its digits stand before the place to round at.
  const kept = exponent + decimals;
  if (kept >= DIGITS) return signed(value, Number(`0.${digits}e${exponent}`));
  if (kept < 0) return 0;
  const whole = BigInt(digits.slice(0, kept) || '0') + (digits[kept]! >= '5' ? 1n : 0n);
  return signed(value, Number(`${whole}e${-decimals}`));
}

const signed = (value: number, size: number) => (value < 0 ? -size : size);

/** Digits d1…d15 and exponent of 0.d1…d15 × 10^exponent, halves to the even digit as the C library does it. */
function fifteenDigits(size: number): readonly [string, number] {
  const long = split(size.toExponential(DIGITS + 1));
  // JavaScript rounds an exact half up; the C library to even. It matters only where the digits after the fifteenth are 50.
  if (!long.digits.endsWith('50')) return normal(split(size.toExponential(DIGITS - 1)));
  const exact = split(size.toExponential(EXACT_DIGITS));
  const isHalf = /^50*$/.test(exact.digits.slice(DIGITS));
  if (!isHalf || !/[02468]/.test(exact.digits[DIGITS - 1]!)) return normal(split(size.toExponential(DIGITS - 1)));
  return normal({ digits: exact.digits.slice(0, DIGITS), exponent: exact.exponent });
}

type Split = { readonly digits: string; readonly exponent: number };

function split(text: string): Split {
  const [digits, exponent] = text.split('e') as [string, string];
  return { digits: digits.replace('.', ''), exponent: Number(exponent) };
}

const normal = ({ digits, exponent }: Split) => [digits, exponent + 1] as const;
