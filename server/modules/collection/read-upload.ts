import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { failureOf } from './engine/delivery-failure.ts';
import { stagePart } from './engine/spool.ts';
import { openRowSource, type RowBatch } from './reading/row-source.ts';

export type UploadedTable = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly broken: RowBatch['broken'];
  /** SHA-256 of the file's bytes, in hex. */
  readonly digest: string;
};

type Given = {
  readonly fileName: string;
  readonly maxBytes: number;
  readonly maxRows: number;
  readonly isHeader: (cells: readonly string[]) => boolean;
};

/**
 * Reads an uploaded table (CSV, NDJSON or XLSX) whole, for modules whose files are small; the file is not kept.
 * @throws Failure `request.invalid` where it cannot be read, has no such header, or has more rows than it may.
 */
export async function readUpload(ctx: Context, given: Given, bytes: AsyncIterable<Uint8Array>): Promise<UploadedTable> {
  const path = join(ctx.platform.spoolDir, 'looked-at', ctx.requestId);
  const hash = createHash('sha256');
  try {
    await stagePart(path, path, given.maxBytes, hashed(bytes, hash));
    const source = await openRowSource(path, { fileName: given.fileName, isHeader: given.isHeader });
    if (!given.isHeader(source.header)) throw refused('header', headerText);
    const rows: { row: number; cells: readonly string[] }[] = [];
    const broken: RowBatch['broken'][number][] = [];
    for await (const batch of source.batches()) {
      batch.cells.forEach((cells, index) => rows.push({ row: batch.rowNumbers[index]!, cells: [...cells] }));
      broken.push(...batch.broken);
      if (rows.length + broken.length > given.maxRows) throw refused('rows', rowsText(given.maxRows));
    }
    return { header: source.header, rows, broken, digest: hash.digest('hex') };
  } catch (error) {
    const stopped = failureOf(error);
    if (stopped === undefined) throw error;
    throw refused(stopped.rule, stopped.mend);
  } finally {
    await rm(path, { force: true });
  }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

const refused = (rule: string, message: { readonly zh: string; readonly en: string }) =>
  new Failure('request.invalid', { issues: [{ field: 'file', rule, message }] });
const headerText = {
  zh: '没有找到所需的表头，请按模板填写',
  en: 'has no header with the columns that are needed; use the template',
};
const rowsText = (most: number) => ({ zh: `不超过 ${most} 行`, en: `has at most ${most} rows` });
