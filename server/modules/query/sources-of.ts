import type { Context } from '../../kernel/pure/context.ts';
import { findItem } from '../catalogue/index.ts';
import { findSources, type Source } from '../sources/index.ts';

/** The live sources of some items, by name; a name that is none has none. */
export const sourcesOf = (ctx: Context, items: readonly string[], kind: 'call' | 'verify'): Promise<readonly Source[]> =>
  findSources(
    ctx,
    items.flatMap((name) => findItem(name)?.no ?? []),
    kind,
  );
