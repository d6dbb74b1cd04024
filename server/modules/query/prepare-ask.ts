import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { fetchLive, type LiveAnswer } from '../sources/index.ts';
import type { Asked } from './answer-items.ts';
import { knowItems, type ItemKnowledge } from './item-knowledge.ts';
import { deadlineAfter } from './live-deadline.ts';
import { sourcesOf } from './sources-of.ts';
import { useFor, type UseInput } from './use-for.ts';
import { requireInstitution } from './views.ts';

type AskInput = UseInput & {
  readonly items: readonly { readonly item: string; readonly fields?: readonly string[] }[];
  readonly asOf?: string;
  readonly deadlineMs?: number;
};

export type PreparedAsk = {
  readonly knowledge: ItemKnowledge;
  /** The basis of the use that was counted before live sources were asked. */
  readonly taken: Basis | undefined;
  readonly live: readonly LiveAnswer[];
};

/** What has to be known and waited for before items are answered under a use: what the catalogue says of them, and what live sources give. */
export async function prepareAsk(ctx: Context, input: AskInput): Promise<PreparedAsk> {
  const names = input.items.map(({ item }) => item);
  const knowledge = await knowItems(ctx, names, requireInstitution(ctx));
  // As of an earlier moment only what was collected by then can be told.
  const asksNow = input.asOf === undefined;
  const sources = asksNow ? await sourcesOf(ctx, names, 'call') : [];
  if (sources.length === 0) return { knowledge, taken: undefined, live: [] };
  const deadline = deadlineAfter(input.deadlineMs);
  // The use is committed before anybody is asked, so that no transaction waits for a provider; nothing leaves before `run` confirms it.
  const taken = await ctx.platform.transaction(ctx.principal, (one) =>
    useFor(one, input, { items: askedOf(input), mode: 'query' }, (basis) => Promise.resolve(basis)),
  );
  return { knowledge, taken, live: await fetchLive(ctx, taken, sources, deadline) };
}

/** The items of an input as the terms judge them: without fields all of an item. */
export const askedOf = (input: Pick<AskInput, 'items'>): Asked[] =>
  input.items.map(({ item, fields = null }) => ({ item, fields }));
