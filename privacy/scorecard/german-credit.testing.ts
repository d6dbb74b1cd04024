import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from './fields-of.ts';

export type GermanCredit = {
  readonly names: readonly string[];
  /** Whether the row went bad first, then every column; classes stand as the places of their names in order. */
  readonly rows: readonly (readonly number[])[];
};

/** German credit (Hofmann 1994, public). */
export function readGermanCredit(): GermanCredit {
  const file = join(import.meta.dirname, '../../scoring/fixtures/german-credit.csv');
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = fieldsOf(head!, ',').slice(0, -1);
  const texts = lines.map((line) => fieldsOf(line, ','));
  const classes = names.map((_, at) => [...new Set(texts.map((row) => row[at]!))].toSorted());
  const rows = texts.map((row) => [
    row.at(-1) === 'bad' ? 1 : 0,
    ...names.map((_, at) => (/^\d+$/.test(row[at]!) ? Number(row[at]) : classes[at]!.indexOf(row[at]!))),
  ]);
  return { names, rows };
}
