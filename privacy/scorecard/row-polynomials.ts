import { FACTOR_SCALE, RESIDUAL_SCALE } from './fixed-point.ts';
import { DECOY } from './own-rows.ts';
import { sigmoid } from './sigmoid.ts';
import { solvePositive } from '../../scoring/index.ts';

export const DEGREE = 3;
/** The span of a row's polynomial to each side of the mean, in standard deviations. */
export const SPAN = 3.5;
const NODES = 41;

/** How the other side's part of the log-odds is spread; `half` is 0 where it is the same for all. */
export type Spread = { readonly mean: number; readonly half: number };

/**
 * For each row a cubic in s, from −1 to 1, that stands for sigmoid(own + mean + half·s), least squares weighted by the normal density; the label taken off the
 * constant. As whole numbers: the constant by the scale of a residual, the others by that of a factor. All are 0 for decoys.
 */
export function rowPolynomials(own: Float64Array, labels: Int8Array, { mean, half }: Spread): BigInt64Array[] {
  const parts = Array.from({ length: half === 0 ? 1 : DEGREE + 1 }, () => new BigInt64Array(own.length));
  const fit = fitting();
  const values = new Float64Array(NODES);
  const factors = new Float64Array(DEGREE + 1);
  for (let row = 0; row < own.length; row++) {
    if (labels[row] === DECOY) continue;
    const base = own[row]! + mean;
    if (half === 0) {
      parts[0]![row] = BigInt(Math.round((sigmoid(base) - labels[row]!) * RESIDUAL_SCALE));
      continue;
    }
    for (let node = 0; node < NODES; node++) values[node] = sigmoid(base + half * place(node));
    for (let power = 0; power <= DEGREE; power++) {
      let sum = 0;
      const line = fit[power]!;
      for (let node = 0; node < NODES; node++) sum += line[node]! * values[node]!;
      factors[power] = sum;
    }
    parts[0]![row] = BigInt(Math.round((factors[0]! - labels[row]!) * RESIDUAL_SCALE));
    for (let power = 1; power <= DEGREE; power++) parts[power]![row] = BigInt(Math.round(factors[power]! * FACTOR_SCALE));
  }
  return parts;
}

const place = (node: number) => (2 * node) / (NODES - 1) - 1;

let known: readonly Float64Array[] | undefined;

/** What values at the nodes are multiplied with to give each factor: it depends on no row. */
function fitting(): readonly Float64Array[] {
  if (known !== undefined) return known;
  const size = DEGREE + 1;
  const weights = Float64Array.from({ length: NODES }, (_, node) => Math.exp(-((SPAN * place(node)) ** 2) / 2) + 1e-3);
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      matrix[a * size + b] = weights.reduce((sum, weight, node) => sum + weight * place(node) ** (a + b), 0);
  const lines = Array.from({ length: size }, () => new Float64Array(NODES));
  for (let node = 0; node < NODES; node++) {
    const right = Float64Array.from({ length: size }, (_, power) => weights[node]! * place(node) ** power);
    const column = solvePositive(matrix.slice(), right)!;
    lines.forEach((line, power) => (line[node] = column[power]!));
  }
  known = lines;
  return lines;
}
