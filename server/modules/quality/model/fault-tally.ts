import type { QualityDimension } from '../../catalogue/index.ts';
import { dimensionNames } from './dimension.ts';
import { acceptedRows, type QualityCounts, type RuleOf } from './quality-counts.ts';

/** Rows at fault in each dimension. */
export type FaultTally = Readonly<Record<QualityDimension, { readonly refused: number; readonly doubted: number }>>;

/**
 * Adds up reasons and doubts by dimension. Tallies count a row once for each of its rules, so a sum may pass the number of rows that
 * were refused or accepted at all and is cut there: what is left is never less than the true number of rows, so that no score flatters.
 */
export function tallyFaults(counts: QualityCounts, ruleOf: RuleOf): FaultTally {
  const refused = sumByDimension(counts.reasons, ruleOf);
  const doubted = sumByDimension(counts.warnings, ruleOf);
  const accepted = acceptedRows(counts);
  const entries = dimensionNames.map((name) => [
    name,
    { refused: Math.min(refused.get(name) ?? 0, counts.refused), doubted: Math.min(doubted.get(name) ?? 0, accepted) },
  ]);
  return Object.fromEntries(entries) as FaultTally;
}

function sumByDimension(tally: Readonly<Record<string, number>>, ruleOf: RuleOf): Map<QualityDimension, number> {
  const sums = new Map<QualityDimension, number>();
  for (const [name, count] of Object.entries(tally)) {
    const { dimension } = ruleOf(name);
    sums.set(dimension, (sums.get(dimension) ?? 0) + count);
  }
  return sums;
}

/**
 * How much of a fault a doubt is. A broken rule of accuracy or consistency is a fault whether the row went in or not; a value that was
 * mended by a declared rule, or a code that is out of date, could still be used and counts half.
 */
export const doubtWeights: Readonly<Record<QualityDimension, number>> = {
  completeness: 1,
  validity: 0.5,
  accuracy: 1,
  consistency: 1,
  timeliness: 0.5,
  uniqueness: 1,
};

/** Another provider says otherwise: one of the two is wrong, and which one is not known. */
export const CONFLICT_WEIGHT = 0.5;
