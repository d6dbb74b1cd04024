import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

import type { BrokenRow } from './broken-row.ts';
import { openRowSource, type ReadingHints, type RowSource } from './row-source.ts';
import { UnreadableFile } from './unreadable-file.ts';

export type ReadFile = {
  readonly source: RowSource;
  readonly cells: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  readonly broken: readonly BrokenRow[];
  /** Positions after each batch. */
  readonly positions: readonly number[];
};

const folder = mkdtempSync(join(tmpdir(), 'jinqiao-reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Puts bytes into a file of their own, which goes when the tests end. */
export function deliveredFile(content: string | Uint8Array): string {
  const path = join(folder, String((files += 1)));
  writeFileSync(path, content);
  return path;
}

/** Reads a delivered file to its end. */
export async function readDelivered(content: string | Uint8Array, hints: ReadingHints = {}): Promise<ReadFile> {
  const path = deliveredFile(content);
  try {
    return await readPath(path, hints);
  } finally {
    rmSync(path);
  }
}

export async function readPath(path: string, hints: ReadingHints = {}): Promise<ReadFile> {
  const source = await openRowSource(path, hints);
  const all = {
    cells: [] as (readonly string[])[],
    rowNumbers: [] as number[],
    broken: [] as BrokenRow[],
    positions: [] as number[],
  };
  for await (const batch of source.batches()) {
    all.cells.push(...batch.cells);
    all.rowNumbers.push(...batch.rowNumbers);
    all.broken.push(...batch.broken);
    all.positions.push(batch.position);
  }
  return { source, ...all };
}

/** The rule by which a file is refused as a whole; fails when it is read. */
export async function refusalOf(content: string | Uint8Array, hints: ReadingHints = {}): Promise<string> {
  const refused: unknown = await readDelivered(content, hints).then(
    () => 'was read',
    (error: unknown) => error,
  );
  if (refused instanceof UnreadableFile) return refused.rule;
  throw new Error('expected an UnreadableFile', { cause: refused });
}
