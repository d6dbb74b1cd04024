import { solvePositive } from '../numeric/solve-positive.ts';
import { limits } from '../limits.ts';
import type { Calibration } from '../card/pd-table.ts';

/** Log odds of bad of rows and what became of them. */
export type Judged = { readonly logOdds: ArrayLike<number>; readonly bad: Uint8Array };

/**
 * Platt's calibration: the intercept and slope under which what came is likeliest, on rows the card was not fitted on. Undefined where all rows
 * went the same way, the log odds part them wholly, or the slope is not above 0.
 */
export function platt({ logOdds, bad }: Judged): Calibration | undefined {
  let [intercept, slope] = [0, 1];
  for (let pass = 0; pass < limits.passes; pass++) {
    const [gradient, hessian] = [new Float64Array(2), new Float64Array(4)];
    for (let row = 0; row < bad.length; row++) {
      const at = logOdds[row]!;
      const probability = 1 / (1 + Math.exp(-(intercept + slope * at)));
      const spread = probability * (1 - probability);
      gradient[0]! += bad[row]! - probability;
      gradient[1]! += (bad[row]! - probability) * at;
      hessian[0]! += spread;
      hessian[2]! += spread * at;
      hessian[3]! += spread * at * at;
    }
    const step = solvePositive(hessian, gradient);
    if (!step || !step.every(Number.isFinite)) return undefined;
    intercept += step[0]!;
    slope += step[1]!;
    if (Math.max(...step.map(Math.abs)) < 1e-10) return slope > 0 ? { intercept, slope } : undefined;
  }
  return undefined;
}

/** The shift of the intercept with which the mean default probability of these rows is `tendency`, such as the mean of many years. */
export function toTendency(logOdds: ArrayLike<number>, tendency: number): Calibration {
  if (!(tendency > 0 && tendency < 1) || logOdds.length === 0) throw new RangeError('a tendency lies between 0 and 1');
  const mean = (shift: number) => {
    let sum = 0;
    for (let row = 0; row < logOdds.length; row++) sum += 1 / (1 + Math.exp(-(logOdds[row]! + shift)));
    return sum / logOdds.length;
  };
  let [low, high] = [-60, 60];
  for (let step = 0; step < 70; step++) {
    const middle = (low + high) / 2;
    if (mean(middle) < tendency) low = middle;
    else high = middle;
  }
  return { intercept: (low + high) / 2, slope: 1 };
}
