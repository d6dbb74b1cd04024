/** Rows of one value, in the order of values. */
export type ValueRun = { readonly value: number; readonly bad: number; readonly good: number };

export type PrebinOptions = {
  readonly maxPrebins: number;
  /** The least rows of a prebin. */
  readonly minRows: number;
};

/** Values between which a bin may end: `cut` belongs to the upper side, bins are [a, b). */
export type Prebin = { readonly bad: number; readonly good: number; readonly cut: number };

/**
 * Prebins of a column of numbers: a tree that always splits the leaf whose split lowers Gini's impurity most, as scikit-learn's with a bound on
 * leaves. `cut` is the upper end of the prebin, infinite for the last. Cuts are the shortest decimals between two values that occur.
 */
export function makePrebins(runs: readonly ValueRun[], { maxPrebins, minRows }: PrebinOptions): Prebin[] {
  const [bad, good] = [sums(runs.map((run) => run.bad)), sums(runs.map((run) => run.good))];
  const splitOf = (start: number, end: number) => bestSplit(bad, good, start, end, minRows);
  const leaves: Leaf[] = [{ start: 0, end: runs.length, split: splitOf(0, runs.length) }];
  while (leaves.length < maxPrebins) {
    const next = leaves.reduce((most, leaf, at) => (leaf.split.gain > (leaves[most]?.split.gain ?? 0) ? at : most), -1);
    if (next < 0) break;
    const { start, end, split } = leaves[next]!;
    leaves.splice(
      next,
      1,
      { start, end: split.at, split: splitOf(start, split.at) },
      { start: split.at, end, split: splitOf(split.at, end) },
    );
  }
  return leaves.map(({ start, end }) => ({
    bad: bad[end]! - bad[start]!,
    good: good[end]! - good[start]!,
    cut: end === runs.length ? Infinity : shortestBetween(runs[end - 1]!.value, runs[end]!.value),
  }));
}

type Split = { readonly at: number; readonly gain: number };
type Leaf = { readonly start: number; readonly end: number; readonly split: Split };

const LEAST_GAIN = 1e-9;

/** The fall of the impurity (rows times Gini) of the best split; 0 where none may be. The first of equals. */
function bestSplit(bad: Float64Array, good: Float64Array, start: number, end: number, minRows: number): Split {
  const impurity = (from: number, to: number) => {
    const [bads, goods] = [bad[to]! - bad[from]!, good[to]! - good[from]!];
    return (bads * goods) / (bads + goods);
  };
  const rows = (from: number, to: number) => bad[to]! - bad[from]! + good[to]! - good[from]!;
  let found: Split = { at: start, gain: 0 };
  const whole = impurity(start, end);
  for (let at = start + 1; at < end; at++) {
    if (rows(start, at) < minRows || rows(at, end) < minRows) continue;
    const gain = whole - impurity(start, at) - impurity(at, end);
    if (gain > found.gain + LEAST_GAIN) found = { at, gain };
  }
  return found;
}

function sums(values: readonly number[]): Float64Array {
  const sum = new Float64Array(values.length + 1);
  values.forEach((value, at) => (sum[at + 1] = sum[at]! + value));
  return sum;
}

/** The decimal of fewest digits that parts two numbers: above `low`, not above `high`. */
function shortestBetween(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  for (let digits = 1; digits <= 17; digits++) {
    const candidate = Number(middle.toPrecision(digits));
    if (candidate > low && candidate <= high) return candidate;
  }
  return high;
}
