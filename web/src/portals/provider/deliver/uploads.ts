import { useSyncExternalStore } from 'react';
import { ProblemError, UnreachableError, type Client } from '../../../../../sdk/index.ts';

const PART_BYTES = 4 * 1024 * 1024;
const PAUSE_MS = 3_000;
/** About an hour without the platform; then the clerk is asked. */
const MAX_PAUSES = 1_200;
/** As often may the platform send us back before we stop believing in progress. */
const MAX_SETBACKS = 20;

export type Upload = {
  readonly phase: 'sending' | 'waiting' | 'failed' | 'done';
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly error?: Error;
};

type Given = { readonly deliveryId: number; readonly file: File; readonly sha256: string; readonly receivedBytes: number };

// Uploads go on while the clerk looks at other pages; what is gone with the window, the platform knows and goes on from.
const uploads = new Map<number, Upload>();
const listeners = new Set<() => void>();

function set(deliveryId: number, upload: Upload): void {
  uploads.set(deliveryId, upload);
  for (const listener of listeners) listener();
}

/** How far the upload of a delivery is in this window; undefined where none was begun in it. */
export const useUpload = (deliveryId: number): Upload | undefined =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => uploads.get(deliveryId),
  );

/**
 * Sends a file from where the platform has it to its end and hands it in. A lost connection is waited for; whatever else goes wrong ends it, and it can be
 * begun again.
 */
export async function startUpload(platform: Client, { deliveryId, file, sha256, receivedBytes }: Given): Promise<void> {
  const running = uploads.get(deliveryId)?.phase;
  if (running === 'sending' || running === 'waiting') return;
  const totalBytes = file.size;
  let sentBytes = receivedBytes;
  const show = (phase: Upload['phase'], error?: Error) =>
    set(deliveryId, { phase, sentBytes, totalBytes, ...(error === undefined ? {} : { error }) });
  const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', leaving);
  try {
    let setbacks = 0;
    while (sentBytes < totalBytes) {
      show('sending');
      const part = file.slice(sentBytes, sentBytes + PART_BYTES);
      const offset = sentBytes;
      const answer = await again(
        () => platform.upload('collection.upload-part', { deliveryId, offset }, part),
        () => show('waiting'),
      );
      if (answer.receivedBytes <= sentBytes) setbacks += 1;
      if (setbacks > MAX_SETBACKS) throw new Error('no progress');
      sentBytes = answer.receivedBytes;
    }
    show('sending');
    await again(
      () => platform.call('collection.finish-upload', { deliveryId, sha256 }),
      () => show('waiting'),
    );
    show('done');
  } catch (error) {
    show('failed', error as Error);
  } finally {
    window.removeEventListener('beforeunload', leaving);
  }
}

/** Tries until there is an answer that another try would not change. */
async function again<T>(ask: () => Promise<T>, waits: () => void): Promise<T> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await ask();
    } catch (error) {
      const lost = error instanceof UnreachableError || (error instanceof ProblemError && error.problem.retryable);
      if (!lost || pauses >= MAX_PAUSES) throw error;
      waits();
      await pause();
    }
  }
}

/** Some seconds, or until the device has its network back. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, PAUSE_MS);
    window.addEventListener('online', done);
  });
}
