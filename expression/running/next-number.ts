const view = new DataView(new ArrayBuffer(8));

/** The least float8 greater than a finite number. */
export function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

/** The greatest float8 less than a finite number. */
export const nextBelow = (value: number) => -nextAbove(-value);
