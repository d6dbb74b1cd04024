import type { BinnedColumn } from './binned-table.ts';

/** Sums over rows: slope and curvature of the likelihood, and how many. */
export type Sums = { slope: number; curvature: number; rows: number };

export type SplitRules = {
  readonly minRows: number;
  readonly ridge: number;
  /** 1 where a higher value may only raise the log-odds of bad, −1 where only lower them, 0 where either. */
  readonly direction: number;
  /** Between which the values of leaves below have to stay. */
  readonly low: number;
  readonly high: number;
};

export type Split = {
  readonly gain: number;
  /** Of numbers the last part that goes left. */
  readonly end: number;
  /** Of categories those that go left. */
  readonly set: ReadonlySet<number> | undefined;
  readonly missingLeft: boolean;
  readonly left: Sums;
  readonly right: Sums;
};

/** Draws categories of few rows to the middle, and splits on them to nothing, as LightGBM does. */
const CATEGORY_SMOOTH = 10;
export const CATEGORY_RIDGE = 10;

/** The value of a leaf, within its bounds. */
export const valueOf = ({ slope, curvature }: Sums, ridge: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, -slope / (curvature + ridge)));

/** What a leaf of this value gains: how much it lowers the loss, to the second order. */
const gainOf = ({ slope, curvature }: Sums, value: number, ridge: number) =>
  -(2 * slope * value + (curvature + ridge) * value * value);

/** The split of highest gain, or undefined where none keeps to the rules. The histogram holds three sums for each part, missing last. */
export function bestSplit(column: BinnedColumn, histogram: Float64Array, rules: SplitRules): Split | undefined {
  const part = (at: number): Sums => ({
    slope: histogram[3 * at]!,
    curvature: histogram[3 * at + 1]!,
    rows: histogram[3 * at + 2]!,
  });
  const missing = part(column.parts);
  const order = Array.from({ length: column.parts }, (_, at) => at);
  const isCategory = column.kind === 'category';
  const ridge = rules.ridge + (isCategory ? CATEGORY_RIDGE : 0);
  if (isCategory) {
    const place = order.map((at) => histogram[3 * at]! / (histogram[3 * at + 1]! + CATEGORY_SMOOTH));
    order.sort((a, b) => place[a]! - place[b]! || a - b);
  }
  const taken = order.filter((at) => histogram[3 * at + 2]! > 0);
  const all = [...taken.map(part), missing].reduce(plus, { slope: 0, curvature: 0, rows: 0 });
  const whole = gainOf(all, valueOf(all, rules.ridge, rules.low, rules.high), rules.ridge);
  let found: Split | undefined;
  let left: Sums = { slope: 0, curvature: 0, rows: 0 };
  for (const [index, at] of taken.slice(0, -1).entries()) {
    left = plus(left, part(at));
    // Categories that are missing always go right, as in a file of LightGBM.
    for (const missingLeft of missing.rows > 0 && !isCategory ? [false, true] : [false]) {
      const below = missingLeft ? plus(left, missing) : left;
      const above = minus(all, below);
      const gain = gainOfBoth(below, above, ridge, rules) - whole;
      if (gain > Math.max(0, found?.gain ?? 0) + HARDLY)
        found = {
          gain,
          end: at,
          set: isCategory ? new Set(taken.slice(0, index + 1)) : undefined,
          missingLeft,
          left: below,
          right: above,
        };
    }
  }
  return found;
}

const HARDLY = 1e-10;

/** Minus infinity where a side has too few rows, or the sides stand the wrong way round. */
function gainOfBoth(left: Sums, right: Sums, ridge: number, { minRows, direction, low, high }: SplitRules): number {
  if (left.rows < minRows || right.rows < minRows) return -Infinity;
  const [below, above] = [valueOf(left, ridge, low, high), valueOf(right, ridge, low, high)];
  if (direction * (above - below) < 0) return -Infinity;
  return gainOf(left, below, ridge) + gainOf(right, above, ridge);
}

const plus = (a: Sums, b: Sums): Sums => ({
  slope: a.slope + b.slope,
  curvature: a.curvature + b.curvature,
  rows: a.rows + b.rows,
});
const minus = (a: Sums, b: Sums): Sums => ({
  slope: a.slope - b.slope,
  curvature: a.curvature - b.curvature,
  rows: a.rows - b.rows,
});
