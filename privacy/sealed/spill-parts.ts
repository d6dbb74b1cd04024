import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SealedRefusedError } from './sealed-refused-error.ts';
import { TAG_BYTES } from './sealed-row.ts';

/** Files the rows are spread over by the first byte of their tag. */
const PARTS = 256;
const BUFFER_BYTES = 65_536;
/** Rows of one part at most: what is sorted at once. Tags are spread evenly, so the table may have 200 times as many. */
const MAX_PART_ROWS = 2 ** 20;
const INDEX_RANGE = 2 ** 21;

/** Records that begin with a tag, taken in any order and given back sorted by it, in bounded memory. */
export type SpillParts = {
  readonly add: (records: Uint8Array) => void;
  /** Each part sorted, in the order of the tags; throws `repeated-id` where two tags are the same. Afterwards nothing is left. */
  readonly sorted: () => Generator<Buffer>;
  readonly discard: () => void;
};

/** `folder` is made, and removed at the end. */
export function openSpillParts(folder: string, recordBytes: number): SpillParts {
  mkdirSync(folder, { recursive: true });
  const room = Math.floor(BUFFER_BYTES / recordBytes) * recordBytes;
  const parts = Array.from({ length: PARTS }, (_, part) => ({
    path: join(folder, `part-${part}`),
    file: openSync(join(folder, `part-${part}`), 'w', 0o600),
    buffer: Buffer.allocUnsafe(room),
    filled: 0,
  }));
  const flush = (part: (typeof parts)[number]) => {
    for (let from = 0; from < part.filled;) from += writeSync(part.file, part.buffer, from, part.filled - from);
    part.filled = 0;
  };
  const discard = () => {
    for (const { file } of parts.splice(0)) closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    discard,
    add: (records) => {
      for (let at = 0; at < records.length; at += recordBytes) {
        const part = parts[records[at]!]!;
        if (part.filled === room) flush(part);
        part.buffer.set(records.subarray(at, at + recordBytes), part.filled);
        part.filled += recordBytes;
      }
    },
    sorted: function* () {
      try {
        for (const part of parts) {
          flush(part);
          yield sortRecords(readFileSync(part.path), recordBytes);
          rmSync(part.path);
        }
      } finally {
        discard();
      }
    },
  };
}

/** By bytes 1 to 4 of the tag and the place as one number, which the engine sorts quickly; the rest of the tag decides the few ties. */
function sortRecords(records: Buffer, recordBytes: number): Buffer {
  const count = records.length / recordBytes;
  if (count > MAX_PART_ROWS) throw new RangeError(`more than ${MAX_PART_ROWS} rows in one part`);
  const order = new Float64Array(count);
  for (let i = 0; i < count; i++) order[i] = records.readUInt32BE(i * recordBytes + 1) * INDEX_RANGE + i;
  order.sort();
  const places = Array.from(order, (value) => (value % INDEX_RANGE) * recordBytes);
  const compareTags = (a: number, b: number) => records.compare(records, b, b + TAG_BYTES, a, a + TAG_BYTES);
  for (let i = 1; i < count; i++) {
    for (let j = i; j > 0; j--) {
      const difference = compareTags(places[j - 1]!, places[j]!);
      if (difference === 0) throw new SealedRefusedError('repeated-id');
      if (difference < 0) break;
      [places[j - 1], places[j]] = [places[j]!, places[j - 1]!];
    }
  }
  const sorted = Buffer.allocUnsafe(records.length);
  places.forEach((from, i) => records.copy(sorted, i * recordBytes, from, from + recordBytes));
  return sorted;
}
