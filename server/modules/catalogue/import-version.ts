import { createHash } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { readAnnexFile } from './annex/read-annex-file.ts';
import { listItems } from './built-in-items.ts';
import { effectiveCatalogue } from './effective-items.ts';
import { compareItems, type Comparison } from './model/differences.ts';
import { effectiveItemOf } from './model/effective-item.ts';
import { readAnnex } from './model/read-annex.ts';
import { findVersionByDigest, insertVersion, lockVersions, overlaysUpTo, type Version, type VersionHead } from './store.ts';

export type Import = { readonly fileName: string; readonly title: string; readonly source: string; readonly dryRun: boolean };

export type Imported = Comparison & {
  /** The version the file became, or would become. */
  readonly head: Omit<VersionHead, 'importedAt' | 'importedBy'>;
  readonly created: boolean;
  readonly rows: number;
};

/**
 * Makes a new version of the catalogue from the bytes of the official list and says what it changes against the version
 * before it. A file that is a version already changes nothing. A dry run says the same and keeps nothing.
 */
export async function importList(ctx: Context, given: Import, bytes: Buffer): Promise<Imported> {
  const sourceDigest = createHash('sha256').update(bytes).digest('hex');
  await lockVersions(ctx.tx);
  const known = await findVersionByDigest(ctx.tx, sourceDigest);
  const rows = await readAnnexFile(bytes);
  if (known) return { head: known, created: false, rows: rows.length, ...(await changesOf(ctx, known.version)) };
  const before = await effectiveCatalogue(ctx.tx);
  const { overlay, ...leftovers } = readAnnex(rows, before.items);
  const { dryRun, ...named } = given;
  const version: Version = {
    ...named,
    ...leftovers,
    version: before.version + 1,
    sourceDigest,
    cells: overlay,
    importedBy: ctx.principal.clientId,
    importedAt: ctx.now,
  };
  const overlays = [...(await overlaysUpTo(ctx.tx, before.version)), overlay];
  const after = listItems().map((item) => effectiveItemOf(item, overlays));
  if (!dryRun) await insertVersion(ctx.tx, version);
  return { head: version, created: !dryRun, rows: rows.length, ...compareItems(before.items, after) };
}

async function changesOf(ctx: Context, version: number): Promise<Comparison> {
  const [before, after] = [await effectiveCatalogue(ctx.tx, version - 1), await effectiveCatalogue(ctx.tx, version)];
  return compareItems(before.items, after.items);
}
