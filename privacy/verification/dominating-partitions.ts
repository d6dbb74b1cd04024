/** Digits are sixteenths, ten of them: numbers below 2^40, as secret comparison has. */
export const BASE = 16;
export const DIGITS = 10;

/**
 * The fewest numbers such that whatever does not exceed `value` has every digit at most that of one of them (HashWires, Chalkias and others 2021:
 * minimum dominating partition). The first is the value itself; each other is a prefix of it less one, filled up with the highest digit.
 */
export function dominatingPartitions(value: number): readonly (readonly number[])[] {
  if (!Number.isInteger(value) || value < 0 || value >= BASE ** DIGITS) throw new RangeError('a whole number below 2^40');
  const found = [digitsOf(value)];
  for (let low = 1; low < DIGITS; low++) {
    const next = Math.floor(value / BASE ** low) * BASE ** low - 1;
    if (next < 0) break;
    const digits = digitsOf(next);
    if (!dominates(found.at(-1)!, digits)) found.push(digits);
  }
  return found;
}

/** The digits of a number, the most significant first. */
export function digitsOf(value: number): readonly number[] {
  return Array.from({ length: DIGITS }, (_, at) => Math.floor(value / BASE ** (DIGITS - 1 - at)) % BASE);
}

/** Whether no digit of `lesser` is above that of `greater`. */
export const dominates = (greater: readonly number[], lesser: readonly number[]) =>
  lesser.every((digit, at) => digit <= greater[at]!);
