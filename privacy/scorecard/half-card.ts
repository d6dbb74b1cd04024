import { codesOf } from './own-bins.ts';
import type { WeighedFeature } from './weigh-bins.ts';
import { WOE_SCALE } from './fixed-point.ts';

/** Points that double the odds of being good, and the score at which these odds are 50 to 1. */
const DOUBLING = 20;
const ANCHOR = { score: 600, odds: 50 };
const FACTOR = DOUBLING / Math.LN2;

/** One side's half of a scorecard: whole points for each bin of its own columns. Both halves together are the score; higher is better. */
export type HalfCard = {
  readonly format: 'jinqiao-half-card/1';
  /** Hash of the contract it was trained under. */
  readonly task: string;
  readonly side: 'bank' | 'platform';
  /** Points everybody begins with; at the platform 0. */
  readonly base: number;
  readonly features: readonly {
    readonly name: string;
    /** Ends of bins [a, b), from the lowest. */
    readonly cuts: readonly number[];
    readonly points: readonly number[];
    readonly missing: number;
    /** Points of a row of the average: what a reason is counted from. */
    readonly usual: number;
    readonly information: number;
  }[];
};

/** Rounds a side's coefficients of weights of evidence to points. `intercept` is the bank's. `usual` is taken from the rows trained on. */
export function makeHalf(
  { task, side }: Pick<HalfCard, 'task' | 'side'>,
  features: readonly WeighedFeature[],
  coefficients: ArrayLike<number>,
  values: readonly Float64Array[],
  intercept?: number,
): HalfCard {
  const base = intercept === undefined ? 0 : Math.round(ANCHOR.score - FACTOR * (Math.log(ANCHOR.odds) + intercept));
  return {
    format: 'jinqiao-half-card/1',
    task,
    side,
    base,
    features: features.map(({ name, cuts, weights, missing, information }, at) => {
      const pointsOf = (weight: number) => Math.round((-FACTOR * coefficients[at]! * weight) / WOE_SCALE) || 0;
      const points = weights.map(pointsOf);
      const one = { name, cuts, points, missing: pointsOf(missing), information };
      const given = codesOf(values[at]!, cuts).reduce((sum, code) => sum + (points[code] ?? one.missing), 0);
      return { ...one, usual: given / Math.max(1, values[at]!.length) };
    }),
  };
}

export type HalfScore = {
  readonly points: number;
  /** Columns that cost most against the average, the worst first; numbers from 1 in the order of the half. */
  readonly reasons: readonly number[];
};

const MAX_REASONS = 4;

/** One row by one half; a value that is NaN is missing. */
export function scoreHalf(half: HalfCard, values: readonly number[]): HalfScore {
  const parts = half.features.map(({ cuts, points, missing, usual }, at) => {
    const got = Number.isNaN(values[at]!) ? missing : points[cuts.filter((cut) => values[at]! >= cut).length]!;
    return { number: at + 1, points: got, loss: usual - got };
  });
  return {
    points: parts.reduce((sum, one) => sum + one.points, half.base),
    reasons: parts
      .filter(({ loss }) => loss > 0)
      .toSorted((a, b) => b.loss - a.loss)
      .slice(0, MAX_REASONS)
      .map(({ number }) => number),
  };
}
