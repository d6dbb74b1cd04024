import type { Tx } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { listItems } from './built-in-items.ts';
import { effectiveItemOf, type EffectiveItem } from './model/effective-item.ts';
import { overlaysUpTo, versionDigests } from './store.ts';

/** The catalogue as one version has it. Items stand in the order of their numbers. */
export type EffectiveCatalogue = { readonly version: number; readonly items: readonly EffectiveItem[] };

const MAX_REMEMBERED = 20;
const remembered = new Map<string, EffectiveCatalogue>();

/**
 * The catalogue at a version, by default the newest. A version never changes, so it is put together once and remembered
 * under the digests of all the files it was made from.
 */
export async function effectiveCatalogue(tx: Tx, version?: number): Promise<EffectiveCatalogue> {
  const digests = await versionDigests(tx);
  const wanted = version ?? digests.length;
  if (wanted > digests.length) throw new Failure('resource.not-found');
  const key = digests.slice(0, wanted).join('\n');
  const known = remembered.get(key);
  if (known) return known;
  const overlays = await overlaysUpTo(tx, wanted);
  const made = { version: wanted, items: listItems().map((item) => effectiveItemOf(item, overlays)) };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, made);
  return made;
}

/** One item at a version, by default the newest. The number must be an item's. */
export async function effectiveItem(tx: Tx, itemNo: number, version?: number): Promise<EffectiveItem> {
  const catalogue = await effectiveCatalogue(tx, version);
  const item = catalogue.items.find((one) => one.no === itemNo);
  if (!item) throw new Error(`no item has the number ${itemNo}`);
  return item;
}

/** One item by its name, and the version it was read at. What is not in the catalogue is not found. */
export async function requireEffectiveItem(
  tx: Tx,
  name: string,
  version?: number,
): Promise<{ item: EffectiveItem; version: number }> {
  const catalogue = await effectiveCatalogue(tx, version);
  const item = catalogue.items.find((one) => one.name === name);
  if (!item) throw new Failure('resource.not-found');
  return { item, version: catalogue.version };
}
