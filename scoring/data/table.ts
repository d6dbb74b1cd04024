/**
 * One column of numbers. NaN is missing. Where `special` is not 0 the value means nothing and the row carries the special code of that number,
 * from 1, in the table's list: not collected here, not authorised, and the like stay apart from "missing" and from one another.
 */
export type NumberColumn = {
  readonly kind: 'number';
  readonly values: Float64Array | Float32Array;
  readonly special?: Uint8Array;
};

/** One column of categories: positions in `categories`, a negative one is missing. */
export type CategoryColumn = {
  readonly kind: 'category';
  readonly codes: Int32Array;
  readonly categories: readonly string[];
  readonly special?: Uint8Array;
};

export type DataColumn = NumberColumn | CategoryColumn;

/** Rows to fit on or to score, by column; every column has `rows` entries. */
export type DataTable = {
  readonly rows: number;
  readonly specials: readonly string[];
  readonly columns: ReadonlyMap<string, DataColumn>;
};

/** What became of each row, 1 bad and 0 good, and how much a row counts (1 where left out). */
export type Outcome = { readonly bad: Uint8Array; readonly weight?: Float64Array };

/** The rows of a table at these positions, in their order. */
export function rowsOf(table: DataTable, at: Uint32Array): DataTable {
  const columns = new Map([...table.columns].map(([code, column]) => [code, columnAt(column, at)]));
  return { rows: at.length, specials: table.specials, columns };
}

export function outcomeOf({ bad, weight }: Outcome, at: Uint32Array): Outcome {
  const some = Uint8Array.from(at, (row) => bad[row]!);
  return weight ? { bad: some, weight: Float64Array.from(at, (row) => weight[row]!) } : { bad: some };
}

function columnAt(column: DataColumn, at: Uint32Array): DataColumn {
  const special = column.special ? { special: Uint8Array.from(at, (row) => column.special![row]!) } : {};
  return column.kind === 'number'
    ? { kind: 'number', values: Float64Array.from(at, (row) => column.values[row]!), ...special }
    : { kind: 'category', codes: Int32Array.from(at, (row) => column.codes[row]!), categories: column.categories, ...special };
}
