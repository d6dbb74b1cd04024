import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Transform, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

import type { ReadingLimits } from './reading-limits.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { unfoldZstd } from './zstd-frames.ts';

export type Container = 'plain' | 'gzip' | 'zstd' | 'zip' | 'ole';

/** The bytes of a delivered file, unfolded when it is compressed, as often as they are wanted. */
export type ByteSource = {
  readonly container: Container;
  readonly sizeBytes: number;
  /** The bytes at the beginning, unfolded. */
  readonly prefix: Buffer;
  readonly chunks: () => AsyncIterable<Buffer>;
};

const MAGIC_BYTES = 8;

/**
 * Opens a file by what it holds, not by what it is called.
 *
 * @throws UnreadableFile `file.empty`, `file.damaged`, `file.too-large`, and while reading also the latter two.
 */
export async function openBytes(path: string, limits: ReadingLimits): Promise<ByteSource> {
  const { magic, sizeBytes } = await readMagic(path);
  if (sizeBytes === 0) throw emptyFile();
  const container = containerOf(magic);
  const chunks = (): AsyncIterable<Buffer> => readChunks(path, container, limits);
  return { container, sizeBytes, prefix: await readPrefix(chunks(), limits.prefixBytes), chunks };
}

export function emptyFile(): UnreadableFile {
  return new UnreadableFile('file.empty', { zh: '文件中没有任何内容。', en: 'There is nothing in the file.' });
}

async function readMagic(path: string): Promise<{ magic: Buffer; sizeBytes: number }> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0);
    return { magic: buffer.subarray(0, bytesRead), sizeBytes: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

function containerOf(head: Buffer): Container {
  const magic = head.subarray(0, MAGIC_BYTES).toString('hex');
  if (magic.startsWith('1f8b')) return 'gzip';
  // Frames, and the skippable frames that some writers put before them (RFC 8878, 3.1).
  if (magic.startsWith('28b52ffd') || /^5.2a4d18/.test(magic)) return 'zstd';
  if (magic.startsWith('504b0304') || magic.startsWith('504b0506')) return 'zip';
  return magic === 'd0cf11e0a1b11ae1' ? 'ole' : 'plain';
}

async function readPrefix(chunks: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= bytes) break;
  }
  return Buffer.concat(parts).subarray(0, bytes);
}

async function* readChunks(path: string, container: Container, limits: ReadingLimits): AsyncGenerator<Buffer, void> {
  const file = createReadStream(path, { highWaterMark: limits.chunkBytes });
  if (container !== 'gzip' && container !== 'zstd') {
    yield* file as AsyncIterable<Buffer>;
    return;
  }
  const read = { bytes: 0 };
  const counted = countBytes(file as AsyncIterable<Buffer>, read);
  const unfolded =
    container === 'zstd'
      ? unfoldZstd(counted, limits.chunkBytes)
      : through(counted, createGunzip({ chunkSize: limits.chunkBytes }));
  let bytes = 0;
  try {
    for await (const chunk of unfolded) {
      bytes += chunk.length;
      const exploding = bytes > limits.ratioGraceBytes && bytes > read.bytes * limits.decompressedRatio;
      if (exploding || bytes > limits.decompressedBytes) throw exploded();
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UnreadableFile || !isUnfoldError(error) ? error : damaged(error);
  } finally {
    file.destroy();
  }
}

async function* countBytes(chunks: AsyncIterable<Buffer>, read: { bytes: number }): AsyncGenerator<Buffer, void> {
  for await (const chunk of chunks) {
    read.bytes += chunk.length;
    yield chunk;
  }
}

function through(chunks: AsyncIterable<Buffer>, transform: Transform): AsyncIterable<Buffer> {
  // The error reaches whoever reads from the transform; the callback only keeps it from being thrown a second time.
  return pipeline(chunks, transform, () => {}) as AsyncIterable<Buffer>;
}

function isUnfoldError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(code);
}

export function damaged(cause: unknown): UnreadableFile {
  return new UnreadableFile(
    'file.damaged',
    {
      zh: '压缩文件已损坏或不完整。请重新压缩后报送。',
      en: 'The compressed file is damaged or cut off. Compress it again and deliver it.',
    },
    cause,
  );
}

export function exploded(): UnreadableFile {
  return new UnreadableFile('file.too-large', {
    zh: '文件解压后过大，已停止读取。请拆分后报送。',
    en: 'The file is too large once unpacked; reading was stopped. Deliver it in parts.',
  });
}
