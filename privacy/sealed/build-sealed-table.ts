import { normaliseId, type IdKind } from '../matching/normalise-id.ts';
import { startRowMakers } from './row-makers.ts';
import type { TableKey } from './sealed-oprf.ts';
import { padPayload, rowBytesOf } from './sealed-row.ts';
import { openSpillParts, type SpillParts } from './spill-parts.ts';
import type { TableHeader } from './table-header.ts';
import { writeTable, type TableName } from './write-table.ts';

/** What is told of one enterprise. */
export type SealedInput = { readonly id: string; readonly payload: Uint8Array };

export type SealedTableOrder = {
  readonly product: string;
  readonly epoch: string;
  /** 0 unless a table is made again as it is after so many changes. */
  readonly version?: number;
  readonly key: TableKey;
  readonly idKind: IdKind;
  /** Payloads are shorter than this; all are filled up to it. A row takes 26 bytes more. */
  readonly paddedBytes: number;
  /** Where the table is written; appears when it is whole. */
  readonly output: string;
  /** Threads besides this one. */
  readonly workers?: number;
  readonly onProgress?: (rows: number) => void;
};

export type BuiltTable = {
  readonly header: TableHeader;
  /** Inputs left out because their id is none. */
  readonly malformed: number;
};

const BATCH = 1_024;
const MAX_PADDED_BYTES = 4_096;
const MAX_ROWS = 100_000_000;

/**
 * Seals a row for each enterprise and writes them sorted by their tags, so that their order tells nothing. Memory is bounded whatever the number of
 * rows; beside the output a folder `<output>.parts` is used and removed. Throws `SealedRefusedError('repeated-id')` where an id comes twice.
 */
export async function buildSealedTable(rows: AsyncIterable<SealedInput>, order: SealedTableOrder): Promise<BuiltTable> {
  const { product, epoch, version = 0, key, idKind, paddedBytes, output } = order;
  const parts = openSpillParts(`${output}.parts`, rowBytesOf(paddedBytes));
  try {
    const malformed = await sealRows(rows, order, parts);
    const name: TableName = { product, epoch, version, suite: key.suite, publicKey: publicHex(key), idKind, paddedBytes };
    return { header: writeTable(output, name, parts.sorted()), malformed };
  } finally {
    parts.discard();
  }
}

/** Adds the sealed rows to `parts`; returns how many inputs had no right id. */
export async function sealRows(
  rows: AsyncIterable<SealedInput>,
  {
    key,
    idKind,
    paddedBytes,
    workers = 1,
    onProgress,
  }: Pick<SealedTableOrder, 'key' | 'idKind' | 'paddedBytes' | 'workers' | 'onProgress'>,
  parts: Pick<SpillParts, 'add'>,
): Promise<number> {
  if (paddedBytes < 1 || paddedBytes > MAX_PADDED_BYTES)
    throw new RangeError(`a payload padded to 1 to ${MAX_PADDED_BYTES} bytes`);
  let malformed = 0;
  let taken = 0;
  let done = 0;
  const makers = startRowMakers({ key, paddedBytes }, workers, (made) => {
    parts.add(made);
    done += made.length / rowBytesOf(paddedBytes);
    onProgress?.(done);
  });
  let batch = emptyBatch(paddedBytes);
  try {
    for await (const { id, payload } of rows) {
      const plain = normaliseId(idKind, id);
      if (plain === undefined) {
        malformed++;
        continue;
      }
      if (++taken > MAX_ROWS) throw new RangeError(`more than ${MAX_ROWS} rows`);
      batch.payloads.set(padPayload(payload, paddedBytes), batch.ids.length * paddedBytes);
      batch.ids.push(plain);
      if (batch.ids.length < BATCH) continue;
      await makers.make(batch);
      batch = emptyBatch(paddedBytes);
    }
    if (batch.ids.length > 0) await makers.make(batch);
    await makers.finish();
    return malformed;
  } finally {
    await makers.close();
  }
}

/** How a public key stands in a header. */
export const publicHex = ({ publicKey }: TableKey) => (publicKey === undefined ? null : Buffer.from(publicKey).toString('hex'));

const emptyBatch = (paddedBytes: number) => ({ ids: [] as string[], payloads: new Uint8Array(BATCH * paddedBytes) });
