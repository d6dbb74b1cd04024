import { solvePositive } from '../numeric/solve-positive.ts';
import { limits } from '../limits.ts';

/** A design in which each column has few values: `codes` of each row into `values`. */
export type CodedDesign = {
  readonly rows: number;
  readonly columns: readonly { readonly codes: Uint8Array; readonly values: Float64Array }[];
};

export type LogisticFit = { readonly intercept: number; readonly weights: readonly number[]; readonly passes: number };

/** No fit where all rows went the same way or the passes do not settle. */
export type LogisticResult =
  | { readonly outcome: 'fitted'; readonly fit: LogisticFit }
  | { readonly outcome: 'one-sided' | 'unsettled' };

const SETTLED = 1e-9;

/**
 * Logistic regression with a penalty of `ridge`/2 times the sum of squared weights, not of the intercept, by iteratively reweighted least
 * squares (Newton's method) from 0, until no coefficient moves by 1e-9. With a ridge above 0 there is always one solution.
 */
export function ridgeLogistic(design: CodedDesign, bad: Uint8Array, ridge: number, weight?: Float64Array): LogisticResult {
  const size = design.columns.length + 1;
  const mean = meanOf(bad, weight);
  if (!(mean > 0 && mean < 1)) return { outcome: 'one-sided' };
  const current = new Float64Array(size);
  current[0] = Math.log(mean / (1 - mean));
  for (let pass = 1; pass <= limits.passes; pass++) {
    const { gradient, hessian } = slopes(design, bad, weight, current);
    for (let at = 1; at < size; at++) {
      gradient[at]! -= ridge * current[at]!;
      hessian[at * size + at]! += ridge;
    }
    const step = solvePositive(hessian, gradient);
    if (!step) return { outcome: 'unsettled' };
    let largest = 0;
    for (let at = 0; at < size; at++) largest = Math.max(largest, Math.abs(step[at]!));
    // A step past the whole range of evidence is halved until it is not: Newton overshoots where the fit is nearly certain.
    const scale = largest > 5 ? 5 / largest : 1;
    for (let at = 0; at < size; at++) current[at]! += scale * step[at]!;
    if (largest < SETTLED) {
      const [intercept = 0, ...weights] = current;
      return { outcome: 'fitted', fit: { intercept, weights, passes: pass } };
    }
  }
  return { outcome: 'unsettled' };
}

function meanOf(bad: Uint8Array, weight: Float64Array | undefined): number {
  let [bads, all] = [0, 0];
  for (let row = 0; row < bad.length; row++) {
    const one = weight ? weight[row]! : 1;
    all += one;
    bads += bad[row]! * one;
  }
  return all === 0 ? 0 : bads / all;
}

/** The slope and the curvature of the likelihood; of the curvature, the lower triangle. */
function slopes(design: CodedDesign, bad: Uint8Array, weight: Float64Array | undefined, current: Float64Array) {
  const size = current.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const row = new Float64Array(size);
  row[0] = 1;
  for (let at = 0; at < design.rows; at++) {
    let total = current[0]!;
    for (let column = 1; column < size; column++) {
      const { codes, values } = design.columns[column - 1]!;
      const value = values[codes[at]!]!;
      row[column] = value;
      total += value * current[column]!;
    }
    const probability = 1 / (1 + Math.exp(-total));
    const one = weight ? weight[at]! : 1;
    const rest = one * (bad[at]! - probability);
    const spread = one * probability * (1 - probability);
    for (let first = 0; first < size; first++) {
      const scaled = spread * row[first]!;
      gradient[first]! += rest * row[first]!;
      const base = first * size;
      for (let second = 0; second <= first; second++) hessian[base + second]! += scaled * row[second]!;
    }
  }
  return { gradient, hessian };
}
