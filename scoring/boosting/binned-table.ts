import type { DataColumn, DataTable } from '../data/table.ts';
import { ForestError } from './forest-error.ts';

/** A column cut into parts: each row's part, the last one for what is missing or has a special code. */
export type BinnedColumn = {
  readonly code: string;
  readonly kind: 'number' | 'category';
  readonly codes: Uint8Array;
  /** Parts without that of missing values. */
  readonly parts: number;
  /** Of numbers: the value up to which a part goes. */
  readonly ends: Float64Array;
  readonly categories: readonly string[];
};

/** Parts of one column at most; a byte numbers them with the one of missing values. */
const MOST = 254;

/** Every column in parts of about equal size; equal values stay together. A column of more categories keeps the most frequent ones. */
export function binTable(table: DataTable, codes: readonly string[]): BinnedColumn[] {
  return codes.map((code) => {
    const column = table.columns.get(code);
    if (column === undefined) throw new ForestError(`没有“${code}”这一列`, `there is no column ${code}`);
    return binColumn(code, column, table.rows);
  });
}

const isApart = (column: DataColumn, row: number) =>
  (column.special?.[row] ?? 0) > 0 || (column.kind === 'number' ? Number.isNaN(column.values[row]!) : column.codes[row]! < 0);

function binColumn(code: string, column: DataColumn, rows: number): BinnedColumn {
  const codes = new Uint8Array(rows);
  if (column.kind === 'category') {
    const parts = Math.min(MOST, column.categories.length);
    for (let row = 0; row < rows; row++)
      codes[row] = isApart(column, row) || column.codes[row]! >= parts ? parts : column.codes[row]!;
    return { code, kind: 'category', codes, parts, ends: new Float64Array(), categories: column.categories.slice(0, parts) };
  }
  const present = Float64Array.from(column.values)
    .filter((_, row) => !isApart(column, row))
    .toSorted();
  const ends = endsOf(present);
  for (let row = 0; row < rows; row++) codes[row] = isApart(column, row) ? ends.length : partOf(ends, column.values[row]!);
  return { code, kind: 'number', codes, parts: ends.length, ends, categories: [] };
}

/** Between two values half way, as long as there are parts enough for each; else between parts of equal size. The last part has no end. */
function endsOf(sorted: Float64Array): Float64Array {
  const values = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
  const chosen =
    values.length <= MOST
      ? values
      : Float64Array.from(
          new Set(Array.from({ length: MOST }, (_, part) => sorted[Math.floor(((part + 1) * sorted.length) / MOST) - 1]!)),
        );
  return Float64Array.from(chosen, (value, at) => {
    const next = chosen[at + 1];
    return next === undefined ? Infinity : value / 2 + next / 2;
  });
}

function partOf(ends: Float64Array, value: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= ends[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
