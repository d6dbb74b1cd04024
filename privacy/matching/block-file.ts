import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** Bytes read or written at once. */
const BLOCK_BYTES = 1_048_576;

/**
 * Reads a file of fixed-length records block by block; a block holds whole records and is overwritten by the next. Ends with the file.
 */
export function* readBlocks(path: string, recordBytes: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  const block = Buffer.allocUnsafe(BLOCK_BYTES - (BLOCK_BYTES % recordBytes));
  try {
    for (let at = 0; ;) {
      const bytes = readSync(file, block, 0, block.length, at);
      const whole = bytes - (bytes % recordBytes);
      if (whole === 0) return;
      yield block.subarray(0, whole);
      at += whole;
    }
  } finally {
    closeSync(file);
  }
}

export type BlockWriter = { readonly write: (record: Uint8Array) => void; readonly close: () => void };

/** Writes records one after another into a new file, or to the end of one, a block at a time. */
export function writeBlocks(path: string, mode: 'new' | 'append' = 'new'): BlockWriter {
  const file = openSync(path, mode === 'new' ? 'w' : 'a');
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let filled = 0;
  const flush = () => {
    for (let from = 0; from < filled;) from += writeSync(file, block, from, filled - from);
    filled = 0;
  };
  return {
    write: (record) => {
      if (filled + record.length > BLOCK_BYTES) flush();
      block.set(record, filled);
      filled += record.length;
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

export type PlacedFile = {
  readonly read: (at: number, bytes: number) => Buffer;
  readonly write: (at: number, bytes: Uint8Array) => void;
  readonly close: () => void;
};

/** A file read and written at places: writing the same place again changes nothing, so a chunk may come twice. */
export function openPlaced(path: string, mode: 'resume' | 'new'): PlacedFile {
  const file = openSync(path, mode === 'new' ? 'w+' : 'r+');
  return {
    read: (at, bytes) => {
      const buffer = Buffer.alloc(bytes);
      const got = readSync(file, buffer, 0, bytes, at);
      return buffer.subarray(0, got);
    },
    write: (at, bytes) => {
      for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from, bytes.length - from, at + from);
    },
    close: () => closeSync(file),
  };
}

/** Makes an empty file, or empties one. */
export function emptyFile(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 0);
  closeSync(file);
}
