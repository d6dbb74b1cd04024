import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UnreachableError, type DownloadedFile } from '../sdk/index.ts';
import { UsageError } from './usage-error.ts';

/** Refuses a path that would overwrite something, before any work is done for it. */
export function requireFree(path: string, force: boolean): void {
  if (!force && existsSync(path))
    throw new UsageError({ zh: `${path} 已存在；覆盖请加 --force`, en: `${path} exists; --force overwrites it` });
}

/** A server's name for a file is a name in the current folder, never a path. */
export const safeName = (fileName: string): string =>
  basename(fileName.replaceAll('\\', '/'))
    .replaceAll(/\p{Cc}/gu, '_')
    .replace(/^\.+/, '_') || 'download';

/** Writes a download to a file, whole or not at all. */
export async function saveFile(file: DownloadedFile, path: string, url: string): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await pipeline(chunksOf(file, url), createWriteStream(part, { flags: 'wx' }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The bytes of a download; a transfer that breaks is the platform out of reach, not a defect of ours. */
export async function* chunksOf(file: DownloadedFile, url: string): AsyncGenerator<Uint8Array> {
  const reader = file.content.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => Promise.reject(new UnreachableError(url, error)));
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
