import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { hasBit, type Bits } from './join-tags.ts';
import { CsvError, type CsvSource } from './read-csv.ts';
import { readTable } from './read-table.ts';

const BLOCK_BYTES = 262_144;

/**
 * Writes the rows of a table whose bit is set, byte for byte and in their order, after the row of names. The file appears when it is whole. Throws
 * `CsvError`, and leaves no file, where the table is no longer the one that was matched. Returns the SHA-256 of what was written.
 */
export async function writeMatches(source: CsvSource, sourceSha256: string, rows: Bits, to: string): Promise<string> {
  const partial = `${to}.partial`;
  const file = openSync(partial, 'w', 0o600);
  const digest = createHash('sha256');
  let pieces: Buffer[] = [];
  let bytes = 0;
  const flush = () => {
    const block = Buffer.concat(pieces);
    digest.update(block);
    for (let from = 0; from < block.length;) from += writeSync(file, block, from);
    pieces = [];
    bytes = 0;
  };
  const add = (raw: Buffer) => {
    // The piece it lies in is overwritten by the next one; a last row without its line end gets one.
    pieces.push(raw.at(-1) === 0x0a ? Buffer.from(raw) : Buffer.concat([raw, Buffer.of(0x0a)]));
    bytes += raw.length;
    if (bytes >= BLOCK_BYTES) flush();
  };
  try {
    const { sha256 } = await readTable(source, {
      header: add,
      row: (number, raw) => {
        if (number >> 3 < rows.length && hasBit(rows, number)) add(raw);
      },
    });
    if (sha256 !== sourceSha256) throw new CsvError(source.path, 'the table changed since it was matched; no result was written');
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, to);
  return digest.digest('hex');
}
