import { createCipheriv, createHash, hash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readBlocks, writeBlocks } from './block-file.ts';
import { normaliseId } from './normalise-id.ts';
import type { CsvSource } from './read-csv.ts';
import { readTable } from './read-table.ts';
import { KEY_BYTES, sortRecords } from './sort-records.ts';
import { MAX_IDS, paddedSize, PROTOCOL, termsDigest, type MatchTerms } from './terms.ts';

/** Bytes of the hash of an id. */
export const HASH_BYTES = 32;
/** A record of a prepared set: the hash, then the row it first stood in, most significant byte first, so that equal ids sort by row. */
export const RECORD_BYTES = HASH_BYTES + 4;
/** The row of an id that only fills the set up. */
export const NO_ROW = 2 ** 32 - 1;
/** Rows with a broken id whose numbers are told. */
const MAX_TOLD = 10;

/** What was found in a party's table. Rows are counted from 1, the row of names being row 1, as spreadsheets do. */
export type PreparedSet = {
  readonly rows: number;
  /** Different right ids: what is matched. */
  readonly ids: number;
  readonly duplicates: number;
  readonly malformed: number;
  readonly malformedRows: readonly number[];
  /** `ids` and what fills it up: what the peer learns. */
  readonly size: number;
  /** SHA-256 of the table: it must be the same when the result is written. */
  readonly sourceSha256: string;
  /** SHA-256 over the prepared records: what this side bound itself to. */
  readonly commitment: string;
};

/**
 * Reads the table, brings the ids into their one form, hashes them under the task, drops repeated ones and writes them to `ordered` in an order
 * nobody else knows: by AES of the hash under a key made for this and forgotten. `scratch` is a file it may use and removes.
 */
export async function prepareSet(source: CsvSource, terms: MatchTerms, ordered: string, scratch: string): Promise<PreparedSet> {
  const found = await hashIds(source, terms, scratch);
  const key = randomBytes(32);
  const sort = (records: number) =>
    sortRecords({ from: scratch, to: ordered, recordBytes: RECORD_BYTES, records, keysOf: secretOrder(key) });
  const ids = sort(found.valid);
  if (ids > MAX_IDS) throw new RangeError(`more than ${MAX_IDS} different ids`);
  const size = terms.hideSizes ? paddedSize(ids) : ids;
  if (size > ids) {
    addRandomIds(scratch, size - ids);
    sort(found.valid + size - ids);
  }
  rmSync(scratch);
  const { rows, valid, malformed, malformedRows, sha256: sourceSha256 } = found;
  return { rows, ids, duplicates: valid - ids, malformed, malformedRows, size, sourceSha256, commitment: digestOf(ordered) };
}

async function hashIds(source: CsvSource, terms: MatchTerms, to: string) {
  const out = writeBlocks(to);
  const domain = `${PROTOCOL} id\0${termsDigest(terms)}\0`;
  const record = Buffer.alloc(RECORD_BYTES);
  const malformedRows: number[] = [];
  let [valid, malformed] = [0, 0];
  const read = await readTable(source, {
    idOnly: true,
    row: (number, _raw, text) => {
      const id = normaliseId(terms.idKind, text() ?? '');
      if (id === undefined) {
        if (malformed++ < MAX_TOLD) malformedRows.push(number + 2);
        return;
      }
      // As text of one byte a sign: a buffer for every row would pile up outside the heap.
      record.write(hash('sha256', domain + id, 'binary'), 0, 'binary');
      record.writeUInt32BE(number, HASH_BYTES);
      out.write(record);
      valid++;
    },
  });
  out.close();
  return { ...read, valid, malformed, malformedRows };
}

/** AES-256 of the first half of the hash: a secret random order that is the same for equal ids. */
function secretOrder(key: Buffer): (block: Buffer) => Buffer {
  return (block) => {
    const count = block.length / RECORD_BYTES;
    const halves = Buffer.allocUnsafe(count * KEY_BYTES);
    for (let i = 0; i < count; i++) block.copy(halves, i * KEY_BYTES, i * RECORD_BYTES, i * RECORD_BYTES + KEY_BYTES);
    const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    return cipher.update(halves);
  };
}

function addRandomIds(path: string, count: number): void {
  const out = writeBlocks(path, 'append');
  const record = Buffer.alloc(RECORD_BYTES);
  record.writeUInt32BE(NO_ROW, HASH_BYTES);
  for (let i = 0; i < count; i++) {
    record.set(randomBytes(HASH_BYTES));
    out.write(record);
  }
  out.close();
}

function digestOf(path: string): string {
  const digest = createHash('sha256');
  for (const block of readBlocks(path, RECORD_BYTES)) digest.update(block);
  return digest.digest('hex');
}
