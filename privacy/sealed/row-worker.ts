import { parentPort, workerData } from 'node:worker_threads';
import { loadSealedOprf, type TableKey } from './sealed-oprf.ts';
import { OUTPUT_BYTES, rowBytesOf, sealRow } from './sealed-row.ts';

/** Ids and their padded payloads, one after another. */
export type RowJob = { readonly ids: readonly string[]; readonly payloads: Uint8Array };
export type RowAnswer = { readonly rows: Uint8Array } | { readonly failed: string };
export type RowStart = { readonly key: TableKey; readonly paddedBytes: number };

const port = parentPort;
if (port === null) throw new Error('row-worker.ts runs only as a worker');
const { key, paddedBytes }: RowStart = workerData;
const oprf = await loadSealedOprf(key.suite);

port.on('message', (job: RowJob) => {
  try {
    const rows = rowsOf(job);
    port.postMessage({ rows } satisfies RowAnswer, [rows.buffer]);
  } catch (error) {
    // The thread that started this one has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    port.postMessage({ failed: String(error) } satisfies RowAnswer);
  }
});

function rowsOf({ ids, payloads }: RowJob): Uint8Array<ArrayBuffer> {
  const outputs = oprf.outputs(key, ids);
  const rowBytes = rowBytesOf(paddedBytes);
  const rows = new Uint8Array(ids.length * rowBytes);
  for (let i = 0; i < ids.length; i++) {
    const output = outputs.subarray(i * OUTPUT_BYTES, (i + 1) * OUTPUT_BYTES);
    sealRow(output, payloads.subarray(i * paddedBytes, (i + 1) * paddedBytes), rows, i * rowBytes);
  }
  return rows;
}
