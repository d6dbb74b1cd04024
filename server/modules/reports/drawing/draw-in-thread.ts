import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing-thread.ts';

const LIMIT_MS = 60_000;
/** Drawing takes a second of a core: more at once would only be slower, and each thread holds two fonts. */
const MAX_THREADS = 2;
const MAX_WAITING = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Draws in a thread of its own, so that the process answers others meanwhile. The PDF has room for a signature and none yet. */
export async function drawInThread(drawing: Drawing): Promise<Buffer> {
  if (waiting.length >= MAX_WAITING) throw new Error('too many reports wait to be drawn');
  if (running >= MAX_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await drawn(drawing);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function drawn(workerData: Drawing): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('drawing-thread.ts', import.meta.url), { workerData });
    const timer = setTimeout(() => reject(new Error('a report took too long to draw')), LIMIT_MS);
    thread.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    thread.once('error', reject);
    thread.once('exit', () => clearTimeout(timer));
  });
}
