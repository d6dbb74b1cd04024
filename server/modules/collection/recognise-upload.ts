import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { ItemDefinition } from '../catalogue/index.ts';
import { failureOf } from './engine/delivery-failure.ts';
import { stagePart } from './engine/spool.ts';
import { isHeader, type HeaderOverrides } from './intake/header-mapping.ts';
import { recogniseItem, type Recognition } from './intake/recognise-item.ts';
import { openRowSource, type RowSource } from './reading/row-source.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_ROWS = 5;
/** A line with fewer texts is a title or a note above the table. */
const LEAST_CELLS = 2;

export type Sight = {
  readonly source: RowSource;
  readonly rows: readonly (readonly string[])[];
  readonly found: readonly Recognition[];
};

type Given = { readonly fileName: string; readonly sheet?: string };
type Said = (item: ItemDefinition, headers: readonly string[]) => HeaderOverrides;

/**
 * Looks at a file, or at its beginning, without keeping it: its header, its first rows, and what of the items given it may be.
 * @throws Failure `request.invalid` where it cannot be read.
 */
export async function recogniseUpload(
  ctx: Context,
  given: Given,
  bytes: AsyncIterable<Uint8Array>,
  items: readonly ItemDefinition[],
  said: Said,
): Promise<Sight> {
  const path = join(ctx.platform.spoolDir, 'looked-at', ctx.requestId);
  try {
    await stagePart(path, path, MAX_BYTES, bytes);
    const source = await openKnown(path, given, items, said);
    const found = recogniseItem(items, source.header, given.fileName, (item) => said(item, source.header));
    return { source, rows: await firstRows(source), found };
  } catch (error) {
    const stopped = failureOf(error);
    if (stopped === undefined) throw error;
    throw new Failure('request.invalid', { issues: [{ field: 'file', rule: stopped.rule, message: stopped.mend }] });
  } finally {
    await rm(path, { force: true });
  }
}

/** The header is the first line that one of the items knows; where none knows any, the first that has several texts. */
async function openKnown(path: string, given: Given, items: readonly ItemDefinition[], said: Said): Promise<RowSource> {
  const hints = { fileName: given.fileName, batchRows: MAX_ROWS, ...(given.sheet === undefined ? {} : { sheet: given.sheet }) };
  const known = (cells: readonly string[]) => items.some((item) => isHeader(item, cells, said(item, cells)));
  const source = await openRowSource(path, { ...hints, isHeader: known });
  if (known(source.header)) return source;
  return openRowSource(path, {
    ...hints,
    isHeader: (cells) => cells.filter((cell) => cell.trim() !== '').length >= LEAST_CELLS,
  });
}

async function firstRows(source: RowSource): Promise<readonly (readonly string[])[]> {
  try {
    for await (const { cells } of source.batches()) if (cells.length > 0) return cells.slice(0, MAX_ROWS);
  } catch (error) {
    // Only the beginning may be here, and a compressed file then ends in the middle.
    if (failureOf(error) === undefined) throw error;
  }
  return [];
}
