import type { Context } from '../../kernel/pure/context.ts';
import { defineRemembered } from '../../kernel/remembered.ts';
import type { Source, SourceKind } from './model/source.ts';
import { listActive } from './store.ts';

/** How old what is remembered of the sources may be: so soon a pause holds in every process. */
const REMEMBERED_MS = 1_000;

const activeSources = defineRemembered(REMEMBERED_MS, ({ tx }) => listActive(tx));

/**
 * The sources of some items that may be asked now. Every query asks this, and most items have none: so the list is remembered for a second,
 * and a query costs the database nothing for it.
 */
export async function findSources(ctx: Context, itemNos: readonly number[], kind: SourceKind): Promise<readonly Source[]> {
  const all = await activeSources(ctx, 'active');
  return all.filter((one) => itemNos.includes(one.itemNo) && one.kinds.includes(kind));
}
