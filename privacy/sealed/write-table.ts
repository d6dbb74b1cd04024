import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { rowBytesOf } from './sealed-row.ts';
import { encodeHeader, HEADER_BYTES, MAX_BUCKET_BITS, SEALED_PROTOCOL, type TableHeader } from './table-header.ts';

/** Enterprises a look-up by bucket must be hidden among. */
const LEAST_BUCKET = 1_000;

/** What is known of a table before its rows are. */
export type TableName = Pick<TableHeader, 'product' | 'epoch' | 'version' | 'suite' | 'publicKey' | 'idKind' | 'paddedBytes'>;

/** Writes a table of rows that come sorted, whole or not at all, and returns what its header says. */
export function writeTable(path: string, name: TableName, sorted: Iterable<Buffer>): TableHeader {
  const rowBytes = rowBytesOf(name.paddedBytes);
  const partial = `${path}.partial`;
  const file = openSync(partial, 'w', 0o600);
  const digest = createHash('sha256');
  const buckets = new Uint32Array(2 ** MAX_BUCKET_BITS);
  let rows = 0;
  try {
    let at = HEADER_BYTES;
    for (const block of sorted) {
      digest.update(block);
      for (let from = 0; from < block.length; from += rowBytes) buckets[block.readUInt16BE(from)]!++;
      rows += block.length / rowBytes;
      for (let from = 0; from < block.length;) from += writeSync(file, block, from, block.length - from, at + from);
      at += block.length;
    }
    const rowsSha256 = digest.digest('hex');
    const header: TableHeader = {
      format: SEALED_PROTOCOL,
      what: 'table',
      ...name,
      rows,
      removed: 0,
      ...bucketsOf(buckets),
      rowsSha256,
    };
    writeSync(file, encodeHeader(header), 0, HEADER_BYTES, 0);
    fsyncSync(file);
    renameSync(partial, path);
    return header;
  } finally {
    closeSync(file);
  }
}

/** The most bits with which even the smallest bucket hides a look-up among enough others. */
function bucketsOf(finest: Uint32Array): Pick<TableHeader, 'bucketBits' | 'leastBucket' | 'bucketRows'> {
  let counts = finest;
  for (let bucketBits = MAX_BUCKET_BITS; ; bucketBits--) {
    const leastBucket = counts.reduce((least, one) => Math.min(least, one));
    const bucketRows = counts.reduce((most, one) => Math.max(most, one));
    if (leastBucket >= LEAST_BUCKET || bucketBits === 0) return { bucketBits, leastBucket, bucketRows };
    const finer = counts;
    counts = Uint32Array.from({ length: finer.length / 2 }, (_, i) => finer[2 * i]! + finer[2 * i + 1]!);
  }
}
