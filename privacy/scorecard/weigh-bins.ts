import { informationValue, optimalBins, weightOfEvidence, type Counts } from '../../scoring/index.ts';
import { WOE_MOST, WOE_SCALE } from './fixed-point.ts';

/** A feature with what its bins say of the label: cuts between bins [a, b), a weight of evidence for each, and one for missing values. */
export type WeighedFeature = {
  readonly name: string;
  readonly cuts: readonly number[];
  /** Whole numbers, of 1/512. */
  readonly weights: readonly number[];
  readonly missing: number;
  readonly information: number;
};

/** A bin needs so many bad rows, so many good ones, and such a share of all. */
const LEAST_ROWS = 20;
const LEAST_SHARE = 0.05;
const PSEUDO_ROWS = 20;

/**
 * Joins neighbouring bins so that the bad rate runs one way and each bin has enough rows, at the highest information value (exact dynamic program), and
 * weighs them. The last count is that of missing values, which stay apart. A feature whose rows cannot be parted so is one bin, which weighs nothing.
 */
export function weighBins(name: string, cuts: readonly number[], counts: readonly Counts[]): WeighedFeature {
  const [prebins, missing] = [counts.slice(0, -1), counts.at(-1)!];
  const all = { bad: sum(counts, 'bad'), good: sum(counts, 'good') };
  const constraints = { minRows: LEAST_SHARE * (all.bad + all.good), minBad: LEAST_ROWS, minGood: LEAST_ROWS };
  const chosen = (['ascending', 'descending'] as const)
    .flatMap((trend) => optimalBins(prebins, { ...constraints, trend }) ?? [])
    .reduce<{ readonly ends: readonly number[]; readonly value: number } | undefined>(
      (best, one) => (best === undefined || one.value > best.value ? one : best),
      undefined,
    );
  const ends = chosen?.ends ?? [prebins.length];
  const bins = ends.map((end, at): Counts => {
    const part = prebins.slice(ends[at - 1] ?? 0, end);
    return { bad: sum(part, 'bad'), good: sum(part, 'good') };
  });
  const weightOf = (one: Counts) => whole(weightOfEvidence(one, all, PSEUDO_ROWS));
  return {
    name,
    cuts: ends.slice(0, -1).map((end) => cuts[end - 1]!),
    weights: bins.map(weightOf),
    missing: missing.bad + missing.good === 0 ? 0 : weightOf(missing),
    information: informationValue(missing.bad + missing.good === 0 ? bins : [...bins, missing]),
  };
}

const sum = (counts: readonly Counts[], of: keyof Counts) => counts.reduce((total, one) => total + one[of], 0);
const whole = (weight: number) => Math.round(Math.max(-WOE_MOST, Math.min(WOE_MOST, weight)) * WOE_SCALE);
