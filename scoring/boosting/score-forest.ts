import type { DataColumn, DataTable } from '../data/table.ts';
import { ForestError } from './forest-error.ts';
import { logOddsOfRow, type Forest } from './forest.ts';

/** The log-odds of bad of each row. A category the forest does not know, and a special code, count as missing. Throws `ForestError` where a column is not there. */
export function scoreForest(forest: Forest, table: DataTable): Float64Array {
  const readers = forest.features.map((code) => {
    const column = table.columns.get(code);
    if (column === undefined) throw new ForestError(`没有“${code}”这一列`, `there is no column ${code}`);
    return readerOf(column, forest.categories[code]);
  });
  const values = new Float64Array(readers.length);
  return Float64Array.from({ length: table.rows }, (_, row) => {
    readers.forEach((read, at) => (values[at] = read(row)));
    return logOddsOfRow(forest, values);
  });
}

function readerOf(column: DataColumn, names: readonly string[] | undefined): (row: number) => number {
  const { special } = column;
  if (column.kind === 'number') return (row) => ((special?.[row] ?? 0) > 0 ? Number.NaN : column.values[row]!);
  const places = column.categories.map((name) => {
    const place = names?.indexOf(name) ?? -1;
    return place < 0 ? Number.NaN : place;
  });
  return (row) => ((special?.[row] ?? 0) > 0 ? Number.NaN : (places[column.codes[row]!] ?? Number.NaN));
}
