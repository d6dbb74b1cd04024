/** The middle of several measurements; of an even number the lower middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('no measurements');
  return middle;
}

/** To so many decimals; enough for a reader and the same in every line. */
export const rounded = (value: number, decimals = 3) => Number(value.toFixed(decimals));
