import { solvePositive } from '../../scoring/index.ts';
import { gramOf, logOddsOf, type Column } from './columns.ts';
import { WOE_SCALE } from './fixed-point.ts';
import { DECOY } from './own-rows.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';
import { sigmoid } from './sigmoid.ts';

const MAX_PASSES = 30;
const SETTLED = 1e-8;

/**
 * Logistic regression on columns that lie in one place, with a ridge of `penalty` for each, by Newton's method. Throws `ScorecardRefusedError('too-few-labels')` where
 * it comes to no end.
 */
export function fitAlone(columns: readonly Column[], labels: Int8Array, penalty: Float64Array): Float64Array {
  const coefficients = new Float64Array(columns.length);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const probability = logOddsOf(columns, coefficients, labels.length).map(sigmoid);
    const curvature = gramOf(columns, (row) => (labels[row] === DECOY ? 0 : probability[row]! * (1 - probability[row]!)));
    const slope = columns.map((column, at) => {
      let sum = 0;
      for (let row = 0; row < labels.length; row++)
        if (labels[row] !== DECOY) sum += (probability[row]! - labels[row]!) * column[row]!;
      return sum / WOE_SCALE + penalty[at]! * coefficients[at]!;
    });
    penalty.forEach((one, at) => (curvature[at * columns.length + at]! += one));
    const step = solvePositive(curvature, Float64Array.from(slope));
    if (step === undefined) break;
    step.forEach((value, at) => (coefficients[at]! -= value));
    if (step.every((value) => Math.abs(value) < SETTLED)) return coefficients;
  }
  throw new ScorecardRefusedError('too-few-labels');
}
