import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { startProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** A file to deliver, with its digest. */
export type SourceFile = {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Reports are named after this path. */
  readonly reportBase: string;
  readonly remove: () => Promise<void>;
};

const STDIN_NAME = 'stdin';
const NO_BAR_BELOW_BYTES = 64 * 1024 * 1024;

/** Opens what the clerk named; `-` is the standard input, which is kept in a temporary file because parts may have to be sent again. */
export async function openSource(
  terminal: Terminal,
  given: string,
  fileName: string | undefined,
  signal: AbortSignal,
): Promise<SourceFile> {
  if (given !== '-') {
    const path = resolve(given);
    const size = await sizeOf(path, given);
    return {
      path,
      fileName: fileName ?? basename(path),
      reportBase: path,
      remove: () => Promise.resolve(),
      ...(await digestOf(terminal, path, size, signal)),
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'jinqiao-stdin-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, STDIN_NAME);
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }), { signal });
    const name = fileName ?? STDIN_NAME;
    return {
      path,
      fileName: name,
      reportBase: resolve(basename(name)),
      remove,
      ...(await digestOf(terminal, path, await sizeOf(path, given), signal)),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function sizeOf(path: string, given: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError({ zh: `找不到文件 ${given}`, en: `there is no file ${given}` });
  if (found.size === 0) throw new UsageError({ zh: `文件 ${given} 是空的`, en: `the file ${given} is empty` });
  return found.size;
}

async function digestOf(
  terminal: Terminal,
  path: string,
  size: number,
  signal: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  const label = { zh: '计算摘要', en: 'Computing the digest' };
  const progress = size < NO_BAR_BELOW_BYTES ? undefined : startProgress(terminal, { label, unit: 'bytes', total: size });
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      progress?.update(bytes);
    }
  } finally {
    progress?.stop();
  }
  return { bytes, sha256: hash.digest('hex') };
}
