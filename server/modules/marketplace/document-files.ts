import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../kernel/pure/failure.ts';
import { MAX_DOCUMENT_BYTES } from './model/limits.ts';
import { mediaTypeOf } from './model/media-type.ts';

/** Enough of a file to tell its kind. */
const HEAD_BYTES = 16;

export type StagedFile = { readonly path: string; readonly bytes: number; readonly sha256: string; readonly mediaType: string };

const folderOf = (spoolDir: string) => join(spoolDir, 'applications');
const pathOf = (spoolDir: string, documentId: string) => join(folderOf(spoolDir), `${documentId}.bin`);

/** Writes the bytes to a place of their own, bounded, of a kind that is taken. Nothing of the application changes yet. @throws request.too-large, file.unreadable */
export async function stageDocument(spoolDir: string, name: string, content: AsyncIterable<Uint8Array>): Promise<StagedFile> {
  await mkdir(folderOf(spoolDir), { recursive: true, mode: 0o700 });
  const path = join(folderOf(spoolDir), `${name}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  const bounded = async function* () {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > MAX_DOCUMENT_BYTES) throw new Failure('request.too-large');
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(bounded, createWriteStream(path, { mode: 0o600 }));
  const mediaType = mediaTypeOf(head);
  if (mediaType === undefined) {
    await rm(path, { force: true });
    throw new Failure('file.unreadable', { detail: kinds });
  }
  return { path, bytes, sha256: hash.digest('hex'), mediaType };
}

const kinds = { zh: '只接收 PDF、JPEG 和 PNG 文件', en: 'PDF, JPEG and PNG are taken' };

/** Gives a staged file its name; the last thing before the commit. */
export const keepDocument = ({ path }: StagedFile, spoolDir: string, documentId: string): Promise<void> =>
  rename(path, pathOf(spoolDir, documentId));

/** Takes away what was staged and not kept. */
export const dropStaged = ({ path }: StagedFile): Promise<void> => rm(path, { force: true });

export const writeDocument = (spoolDir: string, documentId: string, out: Writable): Promise<void> =>
  pipeline(createReadStream(pathOf(spoolDir, documentId)), out, { end: false });
