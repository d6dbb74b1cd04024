/** Parts a column is cut into before neighbours are joined. */
export const PREBINS = 12;

/** A feature cut into parts before anything is known of what became of its rows. Bins are [a, b); the last one after the cuts is of missing values. */
export type OwnBins = { readonly cuts: readonly number[]; readonly codes: Uint8Array; readonly bins: number };

/** Parts of about equal size, as many as `most`; equal values stay together. The number of bins counts that of missing values. */
export function cutEvenly(values: Float64Array, most: number): OwnBins {
  const present = values.filter((value) => !Number.isNaN(value)).toSorted();
  const cuts: number[] = [];
  for (let part = 1; part < most; part++) {
    const value = present[Math.floor((part * present.length) / most)];
    if (value !== undefined && value > (cuts.at(-1) ?? present[0]!)) cuts.push(value);
  }
  return { cuts, codes: codesOf(values, cuts), bins: cuts.length + 2 };
}

/** The bin of each row: that of missing values is the one after the others. */
export function codesOf(values: Float64Array, cuts: readonly number[]): Uint8Array {
  return Uint8Array.from(values, (value) => {
    if (Number.isNaN(value)) return cuts.length + 1;
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= cuts[middle]!) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
