import { limits } from '../limits.ts';
import type { PdTable, Scaling } from './card.ts';

/** What corrects log odds of bad: intercept + slope times them. */
export type Calibration = { readonly intercept: number; readonly slope: number };

const AS_FITTED: Calibration = { intercept: 0, slope: 1 };

/**
 * The default probability of each whole score that can occur, in millionths. It is made once and stored: logarithms are not the same to the last
 * digit on every machine, a table is.
 */
export function pdTable(
  scaling: Scaling,
  { least, most }: { readonly least: number; readonly most: number },
  { intercept, slope }: Calibration = AS_FITTED,
): PdTable {
  if (most - least >= limits.scores) throw new RangeError(`more than ${limits.scores} scores`);
  if (!(slope > 0)) throw new RangeError('a calibration that turns the scores round');
  const millionths = Array.from({ length: most - least + 1 }, (_, at) => {
    const odds = Math.exp(intercept + slope * logOddsOf(scaling, least + at));
    return Math.round((1_000_000 * odds) / (1 + odds));
  });
  return { from: least, millionths };
}

/** The log odds of bad that a score stands for. */
export function logOddsOf({ pointsToDouble, odds, score }: Scaling, at: number): number {
  return -Math.log(odds) - ((at - score) * Math.LN2) / pointsToDouble;
}
