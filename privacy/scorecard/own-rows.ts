import { hash } from 'node:crypto';
import { normaliseId, type IdKind } from '../matching/normalise-id.ts';
import { readTable } from '../matching/read-table.ts';
import type { CsvSource } from '../matching/read-csv.ts';
import { fieldsOf } from './fields-of.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';

/** What became of a row: 1 is bad, 0 is good; a decoy takes no part, which only its side knows. */
export const DECOY = -1;

/** One party's rows in the order of their ids, which is the same at both. */
export type OwnRows = {
  readonly ids: readonly string[];
  /** By the order in which they were named; NaN where a row has none. */
  readonly features: readonly Float64Array[];
  /** At the party that has the label. */
  readonly labels: Int8Array | undefined;
};

export type RowsWanted = { readonly idKind: IdKind; readonly features: readonly string[]; readonly label?: string };

/**
 * Reads the columns that take part. A label is 1 or 0; a row without one is a decoy. Throws `ScorecardRefusedError('bad-row')` with the number of the
 * line at an id that is none or comes twice, at a feature that is no number, and at another label.
 */
export async function readOwnRows(source: CsvSource, { idKind, features, label }: RowsWanted): Promise<OwnRows> {
  const encoding = new TextDecoder(source.encoding ?? 'utf-8');
  const split = (raw: Buffer) => fieldsOf(encoding.decode(raw), source.delimiter ?? ',');
  let places: readonly number[] = [];
  let labelPlace = -1;
  const rows: { readonly id: string; readonly values: Float64Array; readonly label: number }[] = [];
  await readTable(source, {
    header: (raw) => {
      const names = split(raw).map((name) => name.trim());
      const placeOf = (name: string) => {
        const place = names.indexOf(name);
        if (place < 0) throw new ScorecardRefusedError('bad-row', `no column named ${JSON.stringify(name)}`);
        return place;
      };
      places = features.map(placeOf);
      labelPlace = label === undefined ? -1 : placeOf(label);
    },
    row: (number, raw, text) => {
      const line = number + 2;
      const id = normaliseId(idKind, text() ?? '');
      if (id === undefined) throw new ScorecardRefusedError('bad-row', `${line}: id`);
      const fields = split(raw);
      const values = Float64Array.from(places, (place, at) => numberOf(fields[place] ?? '', line, features[at]!));
      rows.push({ id, values, label: labelPlace < 0 ? DECOY : labelOf(fields[labelPlace] ?? '', line) });
    },
  });
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = rows.find(({ id }, at) => at > 0 && rows[at - 1]!.id === id);
  if (twice !== undefined) throw new ScorecardRefusedError('bad-row', `${twice.id} comes twice`);
  return {
    ids: rows.map(({ id }) => id),
    features: features.map((_, at) => Float64Array.from(rows, ({ values }) => values[at]!)),
    labels: label === undefined ? undefined : Int8Array.from(rows, (row) => row.label),
  };
}

/** The same at both parties of a task if they bring the same enterprises, and different in every task. */
export const digestOfIds = (task: string, ids: readonly string[]): string => hash('sha256', `${task}\n${ids.join('\n')}`, 'hex');

/** NaN where the field is empty. Throws `ScorecardRefusedError('bad-row')` where it is no number. */
export function numberOf(text: string, line: number, name: string): number {
  const plain = text.trim();
  if (plain === '') return Number.NaN;
  const value = Number(plain);
  if (!Number.isFinite(value)) throw new ScorecardRefusedError('bad-row', `${line}: ${name}`);
  return value;
}

function labelOf(text: string, line: number): number {
  const plain = text.trim();
  if (plain === '') return DECOY;
  if (plain !== '0' && plain !== '1') throw new ScorecardRefusedError('bad-row', `${line}: label`);
  return Number(plain);
}
