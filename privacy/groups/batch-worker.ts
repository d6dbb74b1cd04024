import { parentPort, workerData } from 'node:worker_threads';
import { BadElementError } from './bad-element-error.ts';
import { loadSuite } from './load-suite.ts';
import type { SuiteName } from './suite.ts';

/** What a worker is told: `bytes` of the shared memory are the input, and become the output. */
export type BatchJob = { readonly what: 'blind' | 'multiply'; readonly scalar: Uint8Array; readonly bytes: number };
export type BatchAnswer =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'bad-element'; readonly index: number; readonly message: string }
  | { readonly outcome: 'failed'; readonly message: string };

type Start = { readonly suite: SuiteName; readonly shared: SharedArrayBuffer };

const port = parentPort;
if (port === null) throw new Error('batch-worker.ts runs only as a worker');
const { suite: name, shared }: Start = workerData;
const suite = await loadSuite(name);
const memory = new Uint8Array(shared);

// The thread that started this one has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const reply = (answer: BatchAnswer) => port.postMessage(answer);
port.on('message', (job: BatchJob) => reply(answerTo(job)));
reply({ outcome: 'done' });

function answerTo({ what, scalar, bytes }: BatchJob): BatchAnswer {
  const batch = memory.subarray(0, bytes);
  try {
    suite[what](batch, scalar, batch);
    return { outcome: 'done' };
  } catch (error) {
    if (!(error instanceof BadElementError)) return { outcome: 'failed', message: String(error) };
    return { outcome: 'bad-element', index: error.index, message: error.message };
  }
}
