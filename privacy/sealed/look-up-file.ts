import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { normaliseId } from '../matching/normalise-id.ts';
import { readCsv, type CsvSource } from '../matching/read-csv.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { openLookUps, type LookUpOrder } from './open-look-ups.ts';
import { openTable } from './open-table.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';

export type LookUpFileOrder = LookUpOrder & {
  readonly source: CsvSource;
  /** Where `id,payload` is written, one row for each different right id; the payload in hexadecimal, empty where the table has none. */
  readonly output: string;
  /** The table as fetched, which hides everything but the number of look-ups; without it each is by bucket. */
  readonly table?: string;
  readonly onProgress?: (lookedUp: number) => void;
};

export type LookUpResult = { readonly lookedUp: number; readonly found: number; readonly malformed: number };

const BATCH = 1_024;
/** Different ids of one file at most; they are held in memory. */
const MAX_IDS = 1_000_000;

/**
 * Looks up every id of a file. Ids are asked for in the order of their rows, each once. Throws `SealedRefusedError`, also where the quota does not
 * reach: nothing is asked then, and nothing written.
 */
export async function lookUpFile(order: LookUpFileOrder, link: PeerLink): Promise<LookUpResult> {
  const lookUps = await openLookUps(order, link);
  const local = order.table === undefined ? undefined : openTable(order.table);
  const file = openSync(`${order.output}.partial`, 'w', 0o600);
  try {
    if (local !== undefined && !isSameEpoch(local.header, lookUps.header)) throw new SealedRefusedError('other-version');
    const { ids, malformed } = await readIds(order.source, lookUps.header.idKind);
    if (ids.length > lookUps.quotaLeft) throw new SealedRefusedError('quota-exhausted', `${ids.length} > ${lookUps.quotaLeft}`);
    writeWhole(file, 'id,payload\n');
    let found = 0;
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      const outputs = await lookUps.outputs(batch);
      let lines = '';
      for (const [i, id] of batch.entries()) {
        const payload = local === undefined ? await lookUps.find(outputs[i]!) : local.find(outputs[i]!);
        if (payload !== undefined) found++;
        lines += `${quoted(id)},${payload === undefined ? '' : Buffer.from(payload).toString('hex')}\n`;
      }
      writeWhole(file, lines);
      order.onProgress?.(Math.min(from + BATCH, ids.length));
    }
    fsyncSync(file);
    renameSync(`${order.output}.partial`, order.output);
    return { lookedUp: ids.length, found, malformed };
  } finally {
    closeSync(file);
    local?.close();
    await lookUps.close();
  }
}

async function readIds(source: CsvSource, idKind: Parameters<typeof normaliseId>[0]) {
  const ids = new Set<string>();
  let malformed = 0;
  await readCsv(source, {
    row: (_number, _raw, text) => {
      const id = normaliseId(idKind, text() ?? '');
      if (id === undefined) malformed++;
      else ids.add(id);
      if (ids.size > MAX_IDS) throw new RangeError(`more than ${MAX_IDS} different ids`);
    },
  });
  return { ids: [...ids], malformed };
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

type Epoch = { readonly product: string; readonly epoch: string; readonly publicKey: string | null };
const isSameEpoch = (a: Epoch, b: Epoch) => a.product === b.product && a.epoch === b.epoch && a.publicKey === b.publicKey;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
