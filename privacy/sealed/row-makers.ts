import { Worker } from 'node:worker_threads';
import type { RowAnswer, RowJob, RowStart } from './row-worker.ts';

const MAX_WORKERS = 64;
/** Batches a worker has before it at most, so that none waits for the next to be read. */
const AHEAD = 2;
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** Other threads that make rows of ids and payloads. */
export type RowMakers = {
  /** Resolves when there is room for another batch; the rows go to `onRows` in any order. */
  readonly make: (job: RowJob) => Promise<void>;
  /** Resolves when every batch is made. Rejects, as `make` does, where one could not be. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export function startRowMakers(start: RowStart, workers: number, onRows: (rows: Uint8Array) => void): RowMakers {
  if (!Number.isInteger(workers) || workers < 1 || workers > MAX_WORKERS) throw new RangeError(`1 to ${MAX_WORKERS} workers`);
  const state: { failure?: Error } = {};
  let busy = 0;
  let waiting: (() => void)[] = [];
  const wake = () => {
    for (const resume of waiting.splice(0)) resume();
  };
  const fail = (error: Error) => {
    state.failure ??= error;
    wake();
  };
  const hands = Array.from({ length: workers }, () => {
    const worker = new Worker(new URL('row-worker.ts', import.meta.url), { workerData: start, resourceLimits: LIMITS });
    const hand = { worker, load: 0 };
    worker.on('error', fail);
    worker.on('message', (answer: RowAnswer) => {
      hand.load--;
      busy--;
      if ('failed' in answer) fail(new Error(answer.failed));
      else onRows(answer.rows);
      wake();
    });
    return hand;
  });
  const until = async (holds: () => boolean) => {
    while (state.failure === undefined && !holds()) await new Promise<void>((resume) => (waiting = [...waiting, resume]));
    if (state.failure !== undefined) throw state.failure;
  };
  return {
    make: async (job) => {
      await until(() => hands.some(({ load }) => load < AHEAD));
      const hand = hands.reduce((least, one) => (one.load < least.load ? one : least));
      hand.load++;
      busy++;
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      hand.worker.postMessage(job);
    },
    finish: () => until(() => busy === 0),
    close: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}
