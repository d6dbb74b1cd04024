import { createZstdDecompress, type ZstdDecompress } from 'node:zlib';

/**
 * Unfolds zstd data of any number of frames. Node's own decompressor stops in silence after the first frame, and parallel
 * compressors write many: everything after the first would be lost. A frame cut off at its end is an error with a `Z_` code.
 */
export async function* unfoldZstd(chunks: AsyncIterable<Buffer>, chunkBytes: number): AsyncGenerator<Buffer, void> {
  const input = chunks[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (;;) {
      if (rest.length > 0) {
        rest = yield* unfoldFrame(rest, input, chunkBytes);
        continue;
      }
      const next = await input.next();
      if (next.done) return;
      rest = next.value;
    }
  } finally {
    await input.return?.();
  }
}

type Fed = { bytes: number; last: Buffer };

/** Unfolds one frame that begins with `first`; answers the bytes taken from the input that lie beyond it. */
async function* unfoldFrame(first: Buffer, input: AsyncIterator<Buffer>, chunkBytes: number): AsyncGenerator<Buffer, Buffer> {
  const frame = createZstdDecompress({ chunkSize: chunkBytes });
  const fed: Fed = { bytes: 0, last: first };
  const feeding = feed(frame, input, fed).catch((error: unknown) => {
    frame.destroy(error instanceof Error ? error : new Error('the input failed', { cause: error }));
  });
  try {
    for await (const chunk of frame as AsyncIterable<Buffer>) yield chunk;
  } finally {
    frame.destroy();
    await feeding;
  }
  return fed.last.subarray(fed.last.length - (fed.bytes - frame.bytesWritten));
}

/** Gives the frame one chunk at a time, so that whatever it did not want is in the last one, until it ends or nothing is left. */
async function feed(frame: ZstdDecompress, input: AsyncIterator<Buffer>, fed: Fed): Promise<void> {
  const over = new Promise<'over'>((resolve) => {
    frame.once('end', () => resolve('over')).once('close', () => resolve('over'));
  });
  for (;;) {
    fed.bytes += fed.last.length;
    const written = new Promise<'written'>((resolve) => {
      // A failure shows where the frame is read, and need not be told here.
      frame.write(fed.last, () => resolve('written'));
    });
    // A frame that ends within the chunk leaves bytes of it unread, whether or not it calls back.
    if ((await Promise.race([over, written])) === 'over' || frame.bytesWritten < fed.bytes) return;
    const next = await input.next();
    if (next.done) {
      frame.end();
      return;
    }
    fed.last = next.value;
  }
}
