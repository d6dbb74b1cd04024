import { closeSync, openSync, readSync } from 'node:fs';
import type { IdKind } from '../matching/normalise-id.ts';
import { sealedSuites, type SealedSuite } from './sealed-oprf.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';

export const SEALED_PROTOCOL = 'jinqiao-sealed/1';
/** A header is JSON filled up with blanks to so many bytes, the last a line end; the rows follow. */
export const HEADER_BYTES = 1_024;
/** A bucket's number has so many bits at most. */
export const MAX_BUCKET_BITS = 16;

/** What a table, or a change to one, says of itself in the open. */
export type TableHeader = {
  readonly format: typeof SEALED_PROTOCOL;
  readonly what: 'table' | 'delta';
  /** What the table tells, for instance `scorecard-7`. */
  readonly product: string;
  /** How long its key is used, for instance `2026-11`. */
  readonly epoch: string;
  /** 0 as first published; n after the n-th change. A delta has the version it leads to. */
  readonly version: number;
  readonly suite: SealedSuite;
  /** Hexadecimal; null where the suite has none. */
  readonly publicKey: string | null;
  readonly idKind: IdKind;
  /** Bytes of a padded payload. */
  readonly paddedBytes: number;
  readonly rows: number;
  /** Tags taken out, at the end of a delta; 0 in a table. */
  readonly removed: number;
  /** Bits of the tag that make a bucket; with 0 the whole table is one. For a delta, of the table it leads to, as are the next three. */
  readonly bucketBits: number;
  /** Rows of the smallest bucket: among so many enterprises at least a look-up is hidden. */
  readonly leastBucket: number;
  /** Rows of the largest: so many are always sent. */
  readonly bucketRows: number;
  /** SHA-256 of the rows of the table. */
  readonly rowsSha256: string;
};

/** A header as it stands at the beginning of a file. */
export function encodeHeader(header: TableHeader): Buffer {
  const text = JSON.stringify(header);
  if (Buffer.byteLength(text) >= HEADER_BYTES) throw new RangeError('names too long for the header');
  const bytes = Buffer.alloc(HEADER_BYTES, ' ');
  bytes.write(text, 0, 'utf8');
  bytes[HEADER_BYTES - 1] = 0x0a;
  return bytes;
}

/** The header at the beginning of `bytes`; throws `SealedRefusedError` where there is none. */
export function decodeHeader(bytes: Uint8Array): TableHeader {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes.subarray(0, HEADER_BYTES)).toString('utf8'));
  } catch {
    throw new SealedRefusedError('not-a-table');
  }
  if (!isHeader(value)) throw new SealedRefusedError('not-a-table');
  return value;
}

export function readHeader(path: string): TableHeader {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    readSync(file, bytes, 0, HEADER_BYTES, 0);
    return decodeHeader(bytes);
  } finally {
    closeSync(file);
  }
}

function isHeader(value: unknown): value is TableHeader {
  if (typeof value !== 'object' || value === null) return false;
  const of: Readonly<Record<string, unknown>> = { ...value };
  const numbers = ['version', 'paddedBytes', 'rows', 'removed', 'bucketBits', 'leastBucket', 'bucketRows'] as const;
  return (
    of['format'] === SEALED_PROTOCOL &&
    (of['what'] === 'table' || of['what'] === 'delta') &&
    ['product', 'epoch'].every((name) => typeof of[name] === 'string') &&
    sealedSuites.some((one) => one === of['suite']) &&
    (of['publicKey'] === null || (typeof of['publicKey'] === 'string' && /^[0-9a-f]{64}$/.test(of['publicKey']))) &&
    (of['idKind'] === 'credit-code' || of['idKind'] === 'text') &&
    numbers.every((name) => Number.isSafeInteger(of[name]) && Number(of[name]) >= 0) &&
    Number(of['bucketBits']) <= MAX_BUCKET_BITS &&
    typeof of['rowsSha256'] === 'string'
  );
}
