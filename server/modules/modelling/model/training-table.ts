import type { CardValue, DataColumn, DataTable } from '../../../../scoring/index.ts';

/** A column as it is stored: a value or null for each row, and the place of the special code from 1, 0 without one. */
export type StoredColumn = {
  readonly code: string;
  readonly kind: 'number' | 'category';
  readonly values: (number | string | null)[];
  readonly special: number[];
};

/** A training set as it is stored, by column. `bad` is null of who was rejected. Rows are in the order of day and enterprise. */
export type TrainingTable = {
  readonly specials: readonly string[];
  readonly days: string[];
  readonly divisions: (string | null)[];
  readonly bad: (boolean | null)[];
  readonly columns: readonly StoredColumn[];
};

export type Row = {
  readonly day: string;
  readonly division: string | null;
  readonly bad: boolean | null;
  readonly values: Readonly<Record<string, CardValue>>;
};

/** An empty training set for these characteristics. */
export function emptyTable(
  characteristics: readonly { readonly code: string; readonly kind: 'number' | 'category' }[],
  specials: readonly string[],
): TrainingTable {
  return {
    specials,
    days: [],
    divisions: [],
    bad: [],
    columns: characteristics.map(({ code, kind }) => ({ code, kind, values: [], special: [] })),
  };
}

export function addRow(table: TrainingTable, { day, division, bad, values }: Row): void {
  table.days.push(day);
  table.divisions.push(division);
  table.bad.push(bad);
  for (const { code, values: column, special } of table.columns) {
    const value = values[code] ?? null;
    const isSpecial = typeof value === 'object' && value !== null;
    column.push(isSpecial ? null : value);
    special.push(isSpecial ? table.specials.indexOf(value.special) + 1 : 0);
  }
}

/** The rows at these places as scoring reads them. */
export function dataTable(table: TrainingTable, at: readonly number[]): DataTable {
  return {
    rows: at.length,
    specials: table.specials,
    columns: new Map(table.columns.map((one) => [one.code, dataColumn(one, at)])),
  };
}

function dataColumn({ kind, values, special }: StoredColumn, at: readonly number[]): DataColumn {
  const apart = Uint8Array.from(at, (row) => special[row]!);
  if (kind === 'number')
    return { kind, values: Float64Array.from(at, (row) => (values[row] as number | null) ?? Number.NaN), special: apart };
  const categories = [...new Set(values.filter((one) => one !== null))].map(String).toSorted();
  const places = new Map(categories.map((name, place) => [name, place]));
  return { kind, codes: Int32Array.from(at, (row) => places.get(String(values[row])) ?? -1), categories, special: apart };
}

/** Places of the rows whose outcome is known. */
export const judgedRows = ({ bad }: Pick<TrainingTable, 'bad'>): number[] =>
  bad.flatMap((one, row) => (one === null ? [] : [row]));

/** What became of these rows; of who was rejected it means nothing. */
export const badAt = ({ bad }: Pick<TrainingTable, 'bad'>, at: readonly number[]): Uint8Array =>
  Uint8Array.from(at, (row) => (bad[row] === true ? 1 : 0));
