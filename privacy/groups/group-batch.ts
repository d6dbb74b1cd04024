import { Worker } from 'node:worker_threads';
import { BadElementError } from './bad-element-error.ts';
import type { BatchAnswer, BatchJob } from './batch-worker.ts';
import { ELEMENT_BYTES, type SuiteName } from './suite.ts';

/** Elements in one batch at most; a message of the protocols carries no more. */
export const MAX_BATCH = 4_096;
const MAX_WORKERS = 64;
/** A batch leaves much that is dead at once; without a bound the machine's whole memory is taken for granted. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 };

/** Group operations on other threads, in batches; answers come in the order of the calls of each awaiting caller. */
export type GroupBatch = {
  readonly suite: SuiteName;
  /** `scalar · H(hash)` of each hash of 32 bytes. */
  readonly blind: (hashes: Uint8Array, scalar: Uint8Array) => Promise<Uint8Array>;
  /** `scalar · element` of each element; throws `BadElementError`. */
  readonly multiply: (elements: Uint8Array, scalar: Uint8Array) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

type Waiting = BatchJob & { readonly input: Uint8Array; readonly done: (answer: BatchAnswer, output: Uint8Array) => void };
type Hand = { readonly worker: Worker; readonly shared: Uint8Array; current: Waiting | undefined };

/** Starts the workers; each tries the suite first, and a suite that does not run here rejects. Batches wait until a worker is free. */
export async function openGroupBatch(suite: SuiteName, workers = 1): Promise<GroupBatch> {
  if (!Number.isInteger(workers) || workers < 1 || workers > MAX_WORKERS) throw new RangeError(`1 to ${MAX_WORKERS} workers`);
  const queue: Waiting[] = [];
  const hands = await Promise.all(Array.from({ length: workers }, () => startHand(suite)));
  const next = (hand: Hand) => {
    hand.current = queue.shift();
    if (hand.current === undefined) return;
    hand.shared.set(hand.current.input);
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    hand.worker.postMessage({ what: hand.current.what, scalar: hand.current.scalar, bytes: hand.current.bytes });
  };
  for (const hand of hands) {
    hand.worker.on('message', (answer: BatchAnswer) => {
      const { current } = hand;
      current?.done(answer, hand.shared.slice(0, current.bytes));
      next(hand);
    });
  }
  const run = (what: BatchJob['what']) => (input: Uint8Array, scalar: Uint8Array) =>
    new Promise<Uint8Array>((resolve, reject) => {
      const bytes = input.length;
      if (bytes % ELEMENT_BYTES !== 0 || bytes > MAX_BATCH * ELEMENT_BYTES) return reject(new RangeError('not a batch'));
      const done: Waiting['done'] = (answer, output) => (answer.outcome === 'done' ? resolve(output) : reject(failureOf(answer)));
      queue.push({ what, scalar, bytes, input, done });
      const idle = hands.find((hand) => hand.current === undefined);
      if (idle !== undefined) next(idle);
    });
  const close = async () => {
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
    // Whoever still waits must not wait for ever.
    for (const one of [...hands.flatMap(({ current }) => current ?? []), ...queue.splice(0)]) {
      one.done({ outcome: 'failed', message: 'the workers were closed' }, new Uint8Array());
    }
  };
  return { suite, blind: run('blind'), multiply: run('multiply'), close };
}

function failureOf(answer: Exclude<BatchAnswer, { outcome: 'done' }>): Error {
  return answer.outcome === 'bad-element' ? new BadElementError(answer.index) : new Error(answer.message);
}

function startHand(suite: SuiteName): Promise<Hand> {
  const shared = new SharedArrayBuffer(MAX_BATCH * ELEMENT_BYTES);
  const worker = new Worker(new URL('batch-worker.ts', import.meta.url), {
    workerData: { suite, shared },
    resourceLimits: LIMITS,
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      resolve({ worker, shared: new Uint8Array(shared), current: undefined });
    });
  });
}
