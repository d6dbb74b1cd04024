import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Row } from './row.ts';

/**
 * A column of values and the mask of those that are known (1) and unknown (0). Values are as in a row; where unknown they mean nothing. The
 * truth values that a kernel gives are bytes, 0 where unknown.
 */
export type Column = { readonly data: Float64Array | Uint8Array; readonly known: Uint8Array };

export const makeColumn = (rows: number): Column => ({ data: new Float64Array(rows), known: new Uint8Array(rows) });
export const makeTruths = (rows: number): Column => ({ data: new Uint8Array(rows), known: new Uint8Array(rows) });

/** One column for each slot, from rows. */
export function columnsOf(dictionary: Dictionary, rows: readonly Row[]): Column[] {
  return dictionary.indicators.map((_, slot) => {
    const column = makeColumn(rows.length);
    rows.forEach((row, index) => {
      const found = row[slot]!;
      column.known[index] = Number.isNaN(found) ? 0 : 1;
      column.data[index] = found;
    });
    return column;
  });
}
