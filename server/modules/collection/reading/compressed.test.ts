import { randomBytes } from 'node:crypto';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { readDelivered, refusalOf } from './delivered-file.testing.ts';

const rows = Array.from({ length: 5000 }, () => `${randomBytes(12).toString('hex')},企业\n`);
const text = `代码,名称\n${rows.join('')}`;

describe('compressed files', () => {
  it.each([
    ['gzip', gzipSync(text)],
    ['zstd', zstdCompressSync(text)],
  ] as const)('%s is unfolded without being told so', async (compression, bytes) => {
    const read = await readDelivered(bytes);
    expect(read.source.format).toMatchObject({ kind: 'csv', compression });
    expect(read.cells).toHaveLength(5000);
  });

  it('NDJSON in gzip is read', async () => {
    const read = await readDelivered(gzipSync('{"a":"1"}\n'), { fileName: 'x.ndjson.gz' });
    expect(read.source.format.kind).toBe('ndjson');
    expect(read.cells).toEqual([['1']]);
  });

  it.each([1, 13, 1000, 65_536])(
    'every frame and member is read, not only the first (pieces of %i bytes)',
    async (chunkBytes) => {
      const [head, tail] = [text.slice(0, 1000), text.slice(1000, 4000)].map((part) => Buffer.from(part)) as [Buffer, Buffer];
      const hints = { limits: { chunkBytes: Math.max(chunkBytes, 64), prefixBytes: 100 } };
      const whole = await readDelivered(text.slice(0, 4000), hints);
      for (const pack of [gzipSync, zstdCompressSync]) {
        const read = await readDelivered(Buffer.concat([pack(head), pack(Buffer.alloc(0)), pack(tail)]), hints);
        expect(read.cells).toEqual(whole.cells);
      }
    },
  );

  it.each([1, 5, 200, 20_000])(
    'a compressed file short of its last %i bytes is refused and never taken for a shorter one',
    async (missing) => {
      for (const bytes of [
        gzipSync(text),
        zstdCompressSync(text),
        Buffer.concat([zstdCompressSync(text), zstdCompressSync(text)]),
      ]) {
        expect(await refusalOf(bytes.subarray(0, bytes.length - missing))).toBe('file.damaged');
      }
    },
  );

  it('a changed byte in the middle of a gzip file is found', async () => {
    const bytes = gzipSync(text);
    bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
    expect(await refusalOf(bytes)).toBe('file.damaged');
  });

  it('a file made to explode is stopped by its ratio and by its size', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(20_000_000, 'a,b\n'));
    expect(await refusalOf(bomb, { limits: { ratioGraceBytes: 1_000_000 } })).toBe('file.too-large');
    expect(await refusalOf(gzipSync(text), { limits: { decompressedBytes: 100_000, prefixBytes: 1000 } })).toBe('file.too-large');
  });

  it('an archive inside a compressed file is refused', async () => {
    expect(await refusalOf(gzipSync('PK\u0003\u0004rest'))).toBe('file.format');
  });
});
