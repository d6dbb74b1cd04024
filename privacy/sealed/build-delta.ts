import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { changedRows } from './apply-delta.ts';
import { publicHex, sealRows, type SealedInput, type SealedTableOrder } from './build-sealed-table.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';
import { rowBytesOf, TAG_BYTES } from './sealed-row.ts';
import { openSpillParts, type SpillParts } from './spill-parts.ts';
import { encodeHeader, HEADER_BYTES, readHeader, type TableHeader } from './table-header.ts';
import { writeTable } from './write-table.ts';

/** An enterprise whose row is new or another one; without a payload its row is taken out, if it has one. */
export type SealedChange = { readonly id: string; readonly payload: Uint8Array | undefined };

export type DeltaOrder = Pick<SealedTableOrder, 'key' | 'workers' | 'onProgress'> & {
  /** The table as it is. */
  readonly table: string;
  /** Where the change goes that banks fetch. */
  readonly output: string;
  /** Where the table goes as it is then. */
  readonly nextTable: string;
};

/** Rows taken out at once at most; they are held in memory until the others are sealed. */
const MAX_REMOVED = 1_000_000;

/**
 * Writes what changed since the last version, and the next table: the same bytes a table made anew of all data has. Costs the sealing of what
 * changed and one reading of the table. Whoever holds the file learns which rows changed, not whose they are. An id may come once.
 */
export async function buildDelta(
  changes: AsyncIterable<SealedChange>,
  order: DeltaOrder,
): Promise<{ readonly header: TableHeader; readonly malformed: number }> {
  const { table, output, nextTable, key } = order;
  const base = readHeader(table);
  if (base.suite !== key.suite || base.publicKey !== publicHex(key)) throw new SealedRefusedError('other-key');
  const [put, gone] = ['put', 'gone'].map((name) => openSpillParts(`${output}.${name}`, rowBytesOf(base.paddedBytes)));
  const partial = `${output}.partial`;
  const file = openSync(partial, 'w', 0o600);
  try {
    const malformed = await sealChanges(changes, order, base, put!, gone!);
    const counts = writeChanges(file, put!, gone!, rowBytesOf(base.paddedBytes));
    const next = writeTable(nextTable, { ...base, version: base.version + 1 }, changedRows(table, base, partial, counts));
    const header: TableHeader = { ...next, what: 'delta', ...counts };
    writeSync(file, encodeHeader(header), 0, HEADER_BYTES, 0);
    fsyncSync(file);
    renameSync(partial, output);
    return { header, malformed };
  } finally {
    closeSync(file);
    put!.discard();
    gone!.discard();
  }
}

async function sealChanges(
  changes: AsyncIterable<SealedChange>,
  order: DeltaOrder,
  base: TableHeader,
  put: SpillParts,
  gone: SpillParts,
) {
  const removed: SealedInput[] = [];
  const nothing = new Uint8Array();
  const kept = async function* (): AsyncGenerator<SealedInput> {
    for await (const { id, payload } of changes) {
      if (payload !== undefined) yield { id, payload };
      else if (removed.push({ id, payload: nothing }) > MAX_REMOVED)
        throw new RangeError(`more than ${MAX_REMOVED} rows taken out at once`);
    }
  };
  const inputs = { ...order, idKind: base.idKind, paddedBytes: base.paddedBytes };
  const malformed = await sealRows(kept(), inputs, put);
  return malformed + (await sealRows(each(removed), inputs, gone));
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** Rows put in, then the tags of those taken out, after room for the header. */
function writeChanges(file: number, put: SpillParts, gone: SpillParts, rowBytes: number) {
  let at = HEADER_BYTES;
  const write = (bytes: Buffer) => {
    for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from, bytes.length - from, at + from);
    at += bytes.length;
  };
  for (const block of put.sorted()) write(block);
  const rows = (at - HEADER_BYTES) / rowBytes;
  let removed = 0;
  for (const block of gone.sorted()) {
    const count = block.length / rowBytes;
    write(Buffer.concat(Array.from({ length: count }, (_, i) => block.subarray(i * rowBytes, i * rowBytes + TAG_BYTES))));
    removed += count;
  }
  return { rows, removed };
}
