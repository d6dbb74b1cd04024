import { solvePositive } from '../../scoring/index.ts';

/** One side's coefficients, of weights of evidence, and after how many passes they were settled. */
export type Trained = { readonly coefficients: Float64Array; readonly passes: number };

export const MAX_PASSES = 8;
/** Draws coefficients towards 0, so that a column that tells nothing gets nothing. */
export const RIDGE = 1;
const SETTLED = 1e-3;

/** Whether neither side's coefficients moved any more. */
export const hasSettled = (own: number, theirs: number): boolean => Math.max(own, theirs) < SETTLED;

/** Solves by a side's own block of the curvature with its ridge: the lower triangle by rows. */
export function blockSolver(curvature: Float64Array, penalty: Float64Array): (vector: Float64Array) => Float64Array {
  const size = penalty.length;
  penalty.forEach((one, at) => (curvature[at * size + at]! += one + LEAST));
  return (vector) => solvePositive(curvature.slice(), vector) ?? vector;
}

/** So that a column that is all alike leaves the block solvable. */
const LEAST = 1e-6;
