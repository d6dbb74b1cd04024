import { residue } from '../inner/residues.ts';
import { WOE_SCALE } from './fixed-point.ts';

/** One row after the other, in 1/512. */
export type Column = Int16Array;

/** The part of the log-odds that these columns make up. */
export function logOddsOf(columns: readonly Column[], coefficients: Float64Array, rows: number): Float64Array {
  const total = new Float64Array(rows);
  for (const [at, column] of columns.entries()) {
    const factor = coefficients[at]! / WOE_SCALE;
    for (let row = 0; row < rows; row++) total[row]! += factor * column[row]!;
  }
  return total;
}

const STRIP = 2_048;

/** The sums of products of columns, each row weighed; the lower triangle by rows. In strips, so that a row's numbers are at hand for all pairs. */
export function gramOf(columns: readonly Column[], weightOf: (row: number) => number): Float64Array {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const gram = new Float64Array(size * size);
  const strip = columns.map(() => new Float64Array(STRIP));
  const weights = new Float64Array(STRIP);
  for (let from = 0; from < rows; from += STRIP) {
    const count = Math.min(STRIP, rows - from);
    for (let at = 0; at < count; at++) weights[at] = weightOf(from + at) / (WOE_SCALE * WOE_SCALE);
    columns.forEach((column, index) => {
      for (let at = 0; at < count; at++) strip[index]![at] = column[from + at]!;
    });
    for (let a = 0; a < size; a++)
      for (let b = 0; b <= a; b++) {
        const [left, right] = [strip[a]!, strip[b]!];
        let sum = 0;
        for (let at = 0; at < count; at++) sum += weights[at]! * left[at]! * right[at]!;
        gram[a * size + b]! += sum;
      }
  }
  return gram;
}

const HALF_BITS = 25n;
const HALF = (1n << HALF_BITS) - 1n;

/** The sums of each column times one's share of the residual, as residues. */
export function timesShare(columns: readonly Column[], share: BigUint64Array, modulus: bigint): bigint[] {
  const low = Float64Array.from(share, (value) => Number(value & HALF));
  const high = Float64Array.from(share, (value) => Number(value >> HALF_BITS));
  return columns.map((column) => {
    let total = 0n;
    // A strip's sum stays exact in a double: 2^11 rows of 2^25 times 2^11.
    for (let from = 0; from < column.length; from += STRIP) {
      let [lows, highs] = [0, 0];
      for (let row = from; row < Math.min(from + STRIP, column.length); row++) {
        lows += column[row]! * low[row]!;
        highs += column[row]! * high[row]!;
      }
      total += BigInt(lows) + (BigInt(highs) << HALF_BITS);
    }
    return residue(total, modulus);
  });
}
