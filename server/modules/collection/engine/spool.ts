import { createReadStream, createWriteStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { mkdir, open, rm, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../../kernel/pure/failure.ts';
import { changedFile, missingFile } from './delivery-failure.ts';

/** Where the bytes of a delivery are kept, while they arrive and afterwards as evidence. */
export function spoolPath(spoolDir: string, deliveryId: number): string {
  return join(spoolDir, String(Math.floor(deliveryId / 1000)), `${deliveryId}.bin`);
}

/** Writes bytes to a place of their own beside the file, bounded, and answers how many. Nothing of the delivery changes yet. */
export async function stagePart(
  path: string,
  stagedPath: string,
  maxBytes: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  let written = 0;
  const bounded = async function* () {
    for await (const chunk of bytes) {
      written += chunk.length;
      if (written > maxBytes) throw new Failure('request.too-large');
      yield chunk;
    }
  };
  await pipeline(bounded, createWriteStream(stagedPath, { mode: 0o600 }));
  return written;
}

/**
 * Joins a staged part to the file at its offset, durably. What a broken joining left beyond the offset is cut off first, so a part
 * stands there once.
 */
export async function joinPart(path: string, stagedPath: string, offset: number): Promise<void> {
  if (offset === 0) await rm(path, { force: true });
  else await truncate(path, offset).catch(refuseMissing);
  const file = await open(path, 'a', 0o600);
  try {
    for await (const chunk of createReadStream(stagedPath, { highWaterMark: 1024 * 1024 })) await file.write(chunk as Buffer);
    await file.sync();
  } finally {
    await file.close();
  }
}

function refuseMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error;
  throw new Failure('state.conflict', {
    detail: { zh: '已收到的部分已不在，请重新开始一次交付', en: 'What had been received is gone; open a new delivery' },
  });
}

/** @throws StoppedDelivery when the file is gone or not as long as it was when it came in. */
export async function requireWhole(path: string, bytes: number): Promise<void> {
  const size = await stat(path).then(
    (state) => state.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (size === undefined) throw missingFile();
  if (size !== bytes) throw changedFile();
}

export async function sha256Of(path: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) sum.update(chunk as Buffer);
  return sum.digest('hex');
}
