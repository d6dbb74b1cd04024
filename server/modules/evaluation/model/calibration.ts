import { pdOf, type PdTable } from '../../../../scoring/index.ts';
import type { ScoredLoans } from '../../loans/index.ts';
import { wilson } from './wilson.ts';

export const calibratedVerdicts = ['within', 'expected-too-low', 'expected-too-high'] as const;
type Verdict = (typeof calibratedVerdicts)[number];

/** One grade of a model: what became of loans, against what the model had foretold. All figures null of fewer than ten enterprises. */
export type GradeCalibration = {
  readonly grade: string | null;
  readonly loans: number | null;
  readonly bads: number | null;
  readonly observed: number | null;
  /** Mean of the default probabilities of the scores before the grants; null of a card that has none. */
  readonly expected: number | null;
  /** Wilson's interval of what was observed, at 95 %. */
  readonly low: number | null;
  readonly high: number | null;
  /** By how many standard deviations more went bad than was expected; negative, fewer. */
  readonly deviation: number | null;
  readonly calibrated: Verdict | null;
};

const withheld = {
  loans: null,
  bads: null,
  observed: null,
  expected: null,
  low: null,
  high: null,
  deviation: null,
  calibrated: null,
};
/** Figures of fewer enterprises are withheld, as everywhere that outcomes of loans are counted. */
export const LEAST_ENTERPRISES = 10;
const MILLIONTHS = 1_000_000;

/**
 * Observed against expected default, grade by grade: a binomial test as validators of rating systems use it (Basel Committee, Working Paper 14,
 * 2005). Defaults that come together make it stricter than it should be, so it raises a question and settles none. Best grade first, none last.
 */
export function calibrationOf(
  grades: readonly string[],
  counts: readonly ScoredLoans[],
  pd: PdTable | undefined,
): GradeCalibration[] {
  return [...grades, null].flatMap((grade) => {
    const some = counts.filter((one) => one.grade === grade);
    const [first] = some;
    if (first === undefined) return [];
    return [first.enterprises < LEAST_ENTERPRISES ? { grade, ...withheld } : { grade, ...compared(some, pd) }];
  });
}

function compared(counts: readonly ScoredLoans[], pd: PdTable | undefined): Omit<GradeCalibration, 'grade'> {
  const sum = (of: (one: ScoredLoans) => number) => counts.reduce((total, one) => total + of(one), 0);
  const loans = sum((one) => one.loans);
  const bads = sum((one) => one.bads);
  const seen = { loans, bads, observed: bads / loans, ...wilson(bads, loans) };
  if (pd === undefined) return { ...seen, expected: null, deviation: null, calibrated: null };
  // A probability of nothing would make one default infinitely surprising.
  const foretold = sum((one) => one.loans * pdOf(pd, one.score)) / loans / MILLIONTHS;
  const expected = Math.min(Math.max(foretold, 1 / MILLIONTHS), 1 - 1 / MILLIONTHS);
  const deviation = (seen.observed - expected) / Math.sqrt((expected * (1 - expected)) / loans);
  return { ...seen, expected, deviation, calibrated: verdictOf(expected, seen) };
}

function verdictOf(expected: number, { low, high }: { readonly low: number; readonly high: number }): Verdict {
  if (expected < low) return 'expected-too-low';
  return expected > high ? 'expected-too-high' : 'within';
}
