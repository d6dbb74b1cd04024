import { closeSync, openSync, readSync } from 'node:fs';
import { SealedRefusedError } from './sealed-refused-error.ts';
import { TAG_BYTES } from './sealed-row.ts';

const BLOCK_BYTES = 1_048_576;

/** Where records of one length lie in a file. */
export type RecordRange = { readonly path: string; readonly at: number; readonly count: number; readonly recordBytes: number };

/**
 * The rows of a table with others put in, in place of those with the same tag, and some taken out; all three sorted by tag, and so is what comes,
 * block by block. Throws `SealedRefusedError('repeated-id')` where a tag is put in and taken out.
 */
export function* mergeRows(base: RecordRange, put: RecordRange, gone: RecordRange): Generator<Buffer> {
  const [old, fresh, out] = [openCursor(base), openCursor(put), openCursor(gone)];
  const writer = Buffer.allocUnsafe(BLOCK_BYTES - (BLOCK_BYTES % base.recordBytes));
  let filled = 0;
  try {
    while (old.isOpen() || fresh.isOpen()) {
      const order = compare(old, fresh);
      const next = order < 0 ? old : fresh;
      while (compare(out, next) < 0) out.step();
      const isGone = compare(out, next) === 0;
      if (isGone && next === fresh) throw new SealedRefusedError('repeated-id');
      if (!isGone) filled += next.copyTo(writer, filled);
      next.step();
      if (order === 0) old.step();
      if (filled < writer.length) continue;
      yield Buffer.from(writer);
      filled = 0;
    }
    if (filled > 0) yield writer.subarray(0, filled);
  } finally {
    for (const cursor of [old, fresh, out]) cursor.close();
  }
}

type Cursor = ReturnType<typeof openCursor>;

/** A cursor at its end comes after every other. */
function compare(a: Cursor, b: Cursor): number {
  if (!a.isOpen()) return b.isOpen() ? 1 : 0.5;
  return b.isOpen() ? a.compareTag(b.block(), b.place()) : -1;
}

function openCursor({ path, at, count, recordBytes }: RecordRange) {
  const file = openSync(path, 'r');
  const perBlock = Math.max(1, Math.floor(BLOCK_BYTES / recordBytes));
  const block = Buffer.allocUnsafe(Math.min(perBlock, Math.max(1, count)) * recordBytes);
  let [index, first, held] = [0, 0, 0];
  const fill = () => {
    if (index < first + held || index >= count) return;
    first = index;
    held = Math.min(perBlock, count - index);
    const bytes = held * recordBytes;
    if (readSync(file, block, 0, bytes, at + index * recordBytes) !== bytes) throw new SealedRefusedError('damaged', path);
  };
  fill();
  const place = () => (index - first) * recordBytes;
  return {
    isOpen: () => index < count,
    block: () => block,
    place,
    step: () => {
      index++;
      fill();
    },
    compareTag: (other: Buffer, otherAt: number) =>
      block.compare(other, otherAt, otherAt + TAG_BYTES, place(), place() + TAG_BYTES),
    copyTo: (target: Buffer, to: number) => block.copy(target, to, place(), place() + recordBytes),
    close: () => closeSync(file),
  };
}
