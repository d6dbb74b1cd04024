import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { mark, unmark } from '../records/index.ts';
import { appendEvents, lockMatter, readEvents, updateMatter, type Matter, type MatterKind } from './matter-store.ts';
import type { Decision, Summary } from './model/decision.ts';

/** How a kind of matter is folded and told. */
export type Folding<E, S> = {
  readonly kind: MatterKind;
  readonly fold: (events: readonly E[]) => S;
  readonly summarise: (state: S) => Summary;
};

/**
 * Takes a matter one step further: what is decided from its events is appended, and the row beside them and the marks on the record follow in
 * the same transaction. Two callers at once come one after the other. What is not the caller's looks like what is not there.
 */
export async function advance<E extends object, S>(
  ctx: Context,
  folding: Folding<E, S>,
  matterId: string,
  decide: (state: S, matter: Matter) => Promise<Decision<E>> | Decision<E>,
): Promise<Summary> {
  const matter = await lockMatter(ctx.tx, folding.kind, matterId);
  if (!matter) throw new Failure('resource.not-found');
  const before = (await readEvents<E>(ctx.tx, matter)).map(({ event }) => event);
  const state = folding.fold(before);
  const decision = await decide(state, matter);
  if ('refused' in decision) throw new Failure('state.conflict', { detail: decision.refused });
  const after = folding.summarise(folding.fold([...before, ...decision.events]));
  await appendEvents(ctx.tx, matter, before.length, decision.events, ctx);
  await updateMatter(ctx.tx, matter, after, ctx.now);
  await changeMarks(ctx, matter, folding.summarise(state).marks, after.marks);
  return after;
}

/** Puts the marks that a matter has now and had not before, and ends those it had. */
export async function changeMarks(
  ctx: Context,
  matter: Pick<Matter, 'subjectId' | 'matterId' | 'itemNo' | 'recordKey' | 'providerNo'>,
  before: Summary['marks'],
  after: Summary['marks'],
): Promise<void> {
  const { subjectId, itemNo, recordKey, providerNo, matterId: reference } = matter;
  const on = { subjectId, itemNo, recordKey, providerNo, reference };
  for (const kind of after) if (!before.includes(kind)) await mark(ctx.tx, { ...on, kind }, ctx.now);
  for (const kind of before) if (!after.includes(kind)) await unmark(ctx.tx, { ...on, kind }, ctx.now);
}
