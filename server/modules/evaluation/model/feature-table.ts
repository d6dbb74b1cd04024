import type { Card, CardValue, Characteristic, DataColumn, DataTable } from '../../../../scoring/index.ts';

type Values = Readonly<Record<string, CardValue>>;

/** The indicators of a card by columns, a row for each enterprise. */
export function featureTable({ characteristics, specials }: Card, rows: readonly Values[]): DataTable {
  return {
    rows: rows.length,
    specials,
    columns: new Map(characteristics.map((one) => [one.code, columnOf(one, specials, rows)])),
  };
}

function columnOf({ code, kind }: Characteristic, specials: readonly string[], rows: readonly Values[]): DataColumn {
  const values = rows.map((row) => row[code] ?? null);
  const special = Uint8Array.from(values, (value) =>
    typeof value === 'object' && value !== null ? specials.indexOf(value.special) + 1 : 0,
  );
  if (kind === 'number')
    return { kind, values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)), special };
  const categories = [...new Set(values.filter((value) => typeof value === 'string'))].toSorted();
  const places = new Map(categories.map((name, place) => [name, place]));
  return { kind, codes: Int32Array.from(values, (value) => places.get(value as string) ?? -1), categories, special };
}
