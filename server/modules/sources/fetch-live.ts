import { setTimeout as sleep } from 'node:timers/promises';
import { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { connectors } from './connectors.ts';
import { guardedAsk } from './engine/guarded-ask.ts';
import { judgeRows } from './engine/judge-rows.ts';
import { noteOutcome } from './engine/note-outcome.ts';
import { runtimeOf } from './engine/source-runtime.ts';
import { failedAnswer, type LiveAnswer, type LiveRow } from './live-answer.ts';
import { SourceFault } from './model/source-fault.ts';
import { sourceId, type Source } from './model/source.ts';
import { questionOf } from './question-of.ts';
import { findFresh, keepAnswer } from './store.ts';

/**
 * What the sources give of a basis's subject, one answer for each, by the deadline at the latest: fresh ones that are kept, the others
 * fetched at once and side by side. One that is late does not hold up the others, nor is it given up: it goes on to its own timeout and is
 * kept, so that whoever asks again soon has it. No transaction may be open meanwhile.
 *
 * @param deadline of the clock `performance.now()`
 */
export async function fetchLive(
  ctx: Context,
  basis: Basis,
  sources: readonly Source[],
  deadline: number,
): Promise<readonly LiveAnswer[]> {
  const covered = coveredSources(basis, sources);
  if (covered.length === 0) return [];
  const kept = await readFresh(ctx, basis, covered);
  const alarm = new AbortController();
  const late = sleep(Math.max(0, deadline - performance.now()), undefined, { signal: alarm.signal }).catch(() => undefined);
  const answers = await Promise.all(
    covered.map(async (source): Promise<LiveAnswer> => {
      const found = kept.get(sourceId(source));
      if (found !== undefined) return found;
      const lateAnswer = late.then(() => failedAnswer(source, 'source.timeout'));
      return Promise.race([fetchOnce(ctx, basis, source), lateAnswer]);
    }),
  );
  alarm.abort();
  return answers;
}

/** Of the sources those of items that the basis covers. Nothing is read or asked without a real basis. */
function coveredSources(basis: Basis, sources: readonly Source[]): readonly Source[] {
  if (!Basis.is(basis)) throw new TypeError('a live source is asked under a basis only');
  const { items } = basis;
  if (items === 'all') return sources;
  return sources.filter(({ itemNo }) => items.some(({ item }) => item === requireItemByNo(itemNo).name));
}

async function readFresh(ctx: Context, basis: Basis, sources: readonly Source[]): Promise<ReadonlyMap<string, LiveAnswer>> {
  const nos = sources.map(({ itemNo }) => itemNo);
  const rows = await ctx.platform.transaction(system, (one) => findFresh(one.tx, basis.subjectId, nos, one.now));
  const found = sources.flatMap((source) => {
    const row = rows.find(({ providerNo, itemNo }) => providerNo === source.providerNo && itemNo === source.itemNo);
    if (row === undefined) return [];
    const { fetchedAt, freshUntil } = row;
    return [[sourceId(source), { source, rows: row.rows, from: 'cache', fault: null, fetchedAt, freshUntil }] as const];
  });
  return new Map(found);
}

/** Joins a fetch of the same that is under way, or begins one. */
function fetchOnce(ctx: Context, basis: Basis, source: Source): Promise<LiveAnswer> {
  const { flights } = runtimeOf(ctx);
  const id = `${sourceId(source)} ${basis.subjectId}`;
  const known = flights.get(id);
  if (known !== undefined) return known;
  const flight = fetch(ctx, basis, source).finally(() => flights.delete(id));
  flights.set(id, flight);
  return flight;
}

async function fetch(ctx: Context, basis: Basis, source: Source): Promise<LiveAnswer> {
  const { subjectId } = basis;
  const item = requireItemByNo(source.itemNo);
  const asked = await guardedAsk(ctx, source, async (post) => {
    const connector = connectors.get(source.connector);
    if (connector === undefined) throw new SourceFault('source.unavailable', 'no such connector');
    return judgeRows(item, subjectId, await connector.call(post, questionOf(ctx, basis, item.name)));
  });
  if (asked.result instanceof SourceFault) {
    await noteOutcome(ctx, source, asked);
    return failedAnswer(source, asked.result.code);
  }
  return keep(ctx, subjectId, source, { ...asked, result: asked.result });
}

type Fetched = { readonly result: readonly LiveRow[]; readonly ms: number; readonly reached: boolean };

async function keep(ctx: Context, subjectId: string, source: Source, asked: Fetched): Promise<LiveAnswer> {
  let fetchedAt = ctx.now;
  const freshUntil = () => new Date(fetchedAt.getTime() + source.freshnessSeconds * 1000);
  await noteOutcome(ctx, source, asked, async (one) => {
    fetchedAt = one.now;
    if (source.freshnessSeconds === 0) return;
    const { providerNo, itemNo } = source;
    await keepAnswer(one.tx, subjectId, { providerNo, itemNo, fetchedAt, freshUntil: freshUntil(), rows: asked.result });
  });
  return { source, rows: asked.result, from: 'live', fault: null, fetchedAt, freshUntil: freshUntil() };
}
