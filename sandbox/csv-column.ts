import type { Field } from '../server/modules/catalogue/model/field.ts';
import type { ItemDefinition, RecordBody } from '../server/modules/catalogue/model/item.ts';
import type { Enterprise } from './enterprise.ts';

/** A column of a provider's file: its header, what field it holds (null for the subject's code and name), and its cells. */
export type CsvColumn = {
  readonly header: string;
  readonly field: Field | null;
  readonly cell: (enterprise: Enterprise, record: RecordBody) => string;
};

/** The columns of an item's file: the subject's code and name, then every field under its Chinese title. */
export function csvColumns(item: Pick<ItemDefinition, 'fields'>): readonly CsvColumn[] {
  const fields = Object.entries(item.fields).map(([name, field]): CsvColumn => {
    const textOf = cellWriter(field);
    return {
      header: field.title.zh,
      field,
      cell: (_enterprise, record) => {
        const value = record[name];
        return value === undefined ? '' : textOf(value);
      },
    };
  });
  const code: CsvColumn = { header: '统一社会信用代码', field: null, cell: (enterprise) => enterprise.code };
  const name: CsvColumn = { header: '名称', field: null, cell: (enterprise) => enterprise.name };
  // The registration has the name among its own fields, and a header must not stand twice.
  return fields.some(({ header }) => header === name.header) ? [code, ...fields] : [code, name, ...fields];
}

function cellWriter(field: Field): (value: string | number | boolean) => string {
  if (field.kind === 'money') {
    const places = field.unit === 'yuan' ? 2 : 6;
    return (value) => shiftedText(Number(value), places);
  }
  if (field.kind === 'choice') return (value) => field.values[String(value)]!.zh;
  if (field.kind === 'boolean') return (value) => (value === true ? '是' : '否');
  return String;
}

/** Fen in a unit that has so many decimal places of them; whole hundredths are enough where they are exact. */
function shiftedText(fen: number, places: number): string {
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const decimals = digits.slice(-places);
  const shown = places > 2 && decimals.endsWith('0000') ? decimals.slice(0, 2) : decimals;
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${shown}`;
}

const special = /[",\r\n]/;

/** A line of RFC 4180 with its line break. */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    if (index > 0) line += ',';
    line += special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return `${line}\r\n`;
}
