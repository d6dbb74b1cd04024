import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DataColumn, DataTable } from '../data/table.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

type Sample = {
  readonly table: DataTable;
  readonly bad: Uint8Array;
  readonly records: readonly Readonly<Record<string, string>>[];
};

/** Statlog German credit, 1,000 rows; see fixtures/NOTICE.md. */
export function germanCredit(): Sample {
  return sampleOf('german-credit.csv', 'creditability', 'bad');
}

/** Loans of California by the U.S. Small Business Administration, 2,102 rows; see fixtures/NOTICE.md. */
export function californiaLoans(): Sample {
  return sampleOf('sba-case-california.csv', 'Default', '1');
}

function sampleOf(file: string, target: string, isBad: string): Sample {
  const records: Record<string, string>[] = parse(readFileSync(join(FIXTURES, file)), { columns: true, bom: true });
  const bad = Uint8Array.from(records, (record) => (record[target] === isBad ? 1 : 0));
  const codes = Object.keys(records[0]!).filter((code) => code !== target);
  const columns = new Map(codes.map((code) => [code, columnOf(records.map((record) => record[code]!))]));
  return { table: { rows: records.length, specials: [], columns }, bad, records };
}

/** Numbers where all that is there is a number. */
function columnOf(texts: readonly string[]): DataColumn {
  if (texts.every((text) => text === '' || Number.isFinite(Number(text)))) {
    return { kind: 'number', values: Float64Array.from(texts, (text) => (text === '' ? Number.NaN : Number(text))) };
  }
  const categories = [...new Set(texts)].filter((text) => text !== '').toSorted();
  return { kind: 'category', codes: Int32Array.from(texts, (text) => categories.indexOf(text)), categories };
}
