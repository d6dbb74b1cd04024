/** Bits of a number that can be compared. */
export const COMPARED_BITS = 40;

/**
 * The prefixes of x that end in 1, and those of y that end in 0 with that bit turned (Lin and Tzeng 2005): x > y exactly where one prefix is in both,
 * and then exactly one is.
 */
export function oneEncoding(x: number): readonly string[] {
  return prefixes(x, '1');
}

export function zeroEncoding(y: number): readonly string[] {
  return prefixes(y, '0');
}

function prefixes(value: number, wanted: '0' | '1'): string[] {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** COMPARED_BITS)
    throw new RangeError(`a whole number below 2^${COMPARED_BITS}`);
  const bits = value.toString(2).padStart(COMPARED_BITS, '0');
  return Array.from(bits, (bit, at) => (bit === wanted ? `${bits.slice(0, at)}1` : undefined)).filter((one) => one !== undefined);
}
