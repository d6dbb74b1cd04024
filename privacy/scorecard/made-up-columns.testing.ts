import type { Column } from './columns.ts';
import { WOE_SCALE } from './fixed-point.ts';
import { sigmoid } from './sigmoid.ts';

export type MadeUp = { readonly labels: Int8Array; readonly bank: readonly Column[]; readonly platform: readonly Column[] };

/** Columns that look like weights of evidence, of which some hang together across both sides, and labels that hang on all of them. */
export function madeUpColumns({
  rows,
  bankColumns,
  platformColumns,
  seed,
  base = -3.6,
}: {
  readonly rows: number;
  readonly bankColumns: number;
  readonly platformColumns: number;
  readonly seed: number;
  readonly base?: number;
}): MadeUp {
  const random = seeded(seed);
  const normal = () => random() + random() + random() + random() - 2;
  const all = Array.from({ length: bankColumns + platformColumns }, () => new Int16Array(rows));
  const labels = new Int8Array(rows);
  const truth = all.map((_, at) => 0.3 + 0.15 * ((at * 7) % 5));
  for (let row = 0; row < rows; row++) {
    const shared = normal();
    let logOdds = base;
    for (const [at, column] of all.entries()) {
      // Steps, as bins make them.
      const value = Math.round((0.6 * normal() + 0.1 * shared) * 4) / 4;
      column[row] = Math.round(value * WOE_SCALE);
      logOdds += truth[at]! * value;
    }
    labels[row] = random() < sigmoid(logOdds) ? 1 : 0;
  }
  const ones = new Int16Array(rows).fill(WOE_SCALE);
  return { labels, bank: [ones, ...all.slice(0, bankColumns)], platform: all.slice(bankColumns) };
}

/** Numbers from 0 to below 1 that are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
