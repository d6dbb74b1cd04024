import { closeSync, openSync, readSync } from 'node:fs';
import { openRow, rowBytesOf, TAG_BYTES, tagOf } from './sealed-row.ts';
import { HEADER_BYTES, readHeader, type TableHeader } from './table-header.ts';

/** Rows read at once where one is looked for. */
const PIECE_ROWS = 128;
/** A tag’s first six bytes as a number are below this. */
const KEY_RANGE = 2 ** 48;

/** A table on the disk; nothing of it is held in memory. */
export type SealedTable = {
  readonly header: TableHeader;
  /** The payload an output opens; undefined where the table has none for it. */
  readonly find: (output: Uint8Array) => Uint8Array | undefined;
  /** The rows of a bucket and its neighbours: always as many as the largest bucket has. */
  readonly bucket: (number: number) => Buffer;
  readonly close: () => void;
};

export function openTable(path: string): SealedTable {
  const header = readHeader(path);
  const { rows, bucketBits, bucketRows, paddedBytes } = header;
  const rowBytes = rowBytesOf(paddedBytes);
  const file = openSync(path, 'r');
  const read = (first: number, count: number): Buffer => {
    const bytes = Buffer.alloc(count * rowBytes);
    readSync(file, bytes, 0, bytes.length, HEADER_BYTES + first * rowBytes);
    return bytes;
  };
  const lowerBound = (tag: Uint8Array) => findPlace(tag, rows, rowBytes, read);
  return {
    header,
    find: (output) => {
      const place = lowerBound(tagOf(output));
      return place < rows ? openRow(output, read(place, 1)) : undefined;
    },
    bucket: (number) => {
      if (!Number.isInteger(number) || number < 0 || number >= 2 ** bucketBits) throw new RangeError('no such bucket');
      const first = Buffer.alloc(TAG_BYTES);
      first.writeUInt32BE(number * 2 ** (32 - bucketBits));
      return read(Math.max(0, Math.min(lowerBound(first), rows - bucketRows)), bucketRows);
    },
    close: () => closeSync(file),
  };
}

/**
 * The place of the first row whose tag is not below. Tags are spread evenly, so where it must lie is reckoned from the tag, and mostly the first piece
 * read there holds it.
 */
function findPlace(tag: Uint8Array, rows: number, rowBytes: number, read: (first: number, count: number) => Buffer): number {
  let [low, high, lowKey, highKey] = [0, rows, 0, KEY_RANGE];
  const key = keyOf(Buffer.from(tag), 0);
  while (high - low > PIECE_ROWS) {
    const share = (key - lowKey) / Math.max(1, highKey - lowKey);
    const guess = low + Math.floor(share * (high - low)) - PIECE_ROWS / 2;
    const first = Math.max(low, Math.min(guess, high - PIECE_ROWS));
    const piece = read(first, PIECE_ROWS);
    const place = placeIn(piece, tag, rowBytes);
    if (place > 0 && place < PIECE_ROWS) return first + place;
    if (place === 0) [high, highKey] = [first, keyOf(piece, 0)];
    else [low, lowKey] = [first + PIECE_ROWS, keyOf(piece, piece.length - rowBytes)];
  }
  return low + placeIn(read(low, high - low), tag, rowBytes);
}

/** Among rows that lie one after another. */
function placeIn(piece: Buffer, tag: Uint8Array, rowBytes: number): number {
  let [low, high] = [0, piece.length / rowBytes];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (piece.compare(tag, 0, TAG_BYTES, middle * rowBytes, middle * rowBytes + TAG_BYTES) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const keyOf = (bytes: Buffer, at: number) => bytes.readUIntBE(at, 6);

/** The bucket an output's row lies in. */
export function bucketOf(output: Uint8Array, bucketBits: number): number {
  return Math.floor(Buffer.from(tagOf(output)).readUInt32BE(0) / 2 ** (32 - bucketBits));
}

/** The payload an output opens among rows that lie one after another. */
export function findInRows(output: Uint8Array, rows: Uint8Array, rowBytes: number): Uint8Array | undefined {
  const tag = tagOf(output);
  const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
  for (let at = 0; at < rows.length; at += rowBytes) {
    if (bytes.compare(tag, 0, TAG_BYTES, at, at + TAG_BYTES) === 0) return openRow(output, rows.subarray(at, at + rowBytes));
  }
  return undefined;
}
