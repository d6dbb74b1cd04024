import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { digestOf } from '../../kernel/digest.ts';
import { activeModels } from './active-models.ts';
import { beginSweep, clearDirty, findProgress, listDirty, moveSweep, type Dirty } from './dirty-store.ts';
import { evaluateSubjects, writeFound, type Found } from './evaluate-subjects.ts';
import { listCoverage, type Coverage } from './fact-store.ts';
import type { ActiveModel } from './model/active-models.ts';
import { listSubjectsAfter } from './subject-store.ts';

/** Enterprises evaluated with one statement: enough for the walk along the facts to be even, few enough to be held in memory. */
const BLOCK = 500;
const MAX_BLOCKS = 100_000;

/** Evaluates exactly these enterprises now, in one transaction of its own. */
export async function evaluateNow(ctx: Context, subjectIds: readonly string[]): Promise<void> {
  await ctx.platform.transaction(system, async (one) => {
    const models = await activeModels(one);
    if (models.length > 0) await writeFound(one, await evaluateSubjects(one, models, subjectIds.toSorted()));
  });
}

/**
 * Evaluates all that are marked, and goes on with the passage through all enterprises where the models, or what is collected where, have changed. Stops at `until` (by the
 * steady clock) and is gone on with by the next call: marks and position are moved in the transaction that stores the scores.
 */
export async function keepCurrent(ctx: Context, until: number): Promise<{ readonly evaluated: number }> {
  const [models, coverage] = await ctx.platform.transaction(system, (one) =>
    Promise.all([activeModels(one), listCoverage(one.tx, 'infinity')]),
  );
  const key = groundsOf(models, coverage);
  const progress = await ctx.platform.transaction(system, async (one) => {
    const found = await findProgress(one.tx);
    if (found?.grounds === key) return found;
    await beginSweep(one.tx, key);
    return { sweepAfter: '' };
  });
  if (models.length === 0) return { evaluated: 0 };
  const marked = await inBlocks(ctx, models, until, dirtyBlocks(ctx));
  if (progress.sweepAfter === null) return { evaluated: marked };
  const swept = await inBlocks(ctx, models, until, sweepBlocks(ctx, key, progress.sweepAfter));
  return { evaluated: marked + swept };
}

/**
 * What concerns everybody at once: which models evaluate, and what is collected where. Where an item begins to be collected, silence about an
 * enterprise turns from a gap into a finding.
 */
const groundsOf = (models: readonly ActiveModel[], coverage: readonly Coverage[]): string =>
  digestOf({
    models: models.map(({ modelId, state }) => `${modelId} ${state}`),
    coverage: [...new Set(coverage.map(({ itemNo, divisionCode }) => `${itemNo} ${divisionCode}`))].toSorted(),
  });

type Block = { readonly subjectIds: readonly string[]; readonly done: (one: Context) => Promise<void> };

/** While one block is written the next is read and judged. */
async function inBlocks(
  ctx: Context,
  models: readonly ActiveModel[],
  until: number,
  blocks: AsyncIterable<Block>,
): Promise<number> {
  let evaluated = 0;
  let writing: Promise<void> = Promise.resolve();
  for await (const { subjectIds, done } of blocks) {
    const found: Found = await ctx.platform.transaction(system, (one) => evaluateSubjects(one, models, subjectIds));
    await writing;
    writing = ctx.platform.transaction(system, async (one) => {
      await writeFound(one, found);
      await done(one);
    });
    // It is waited for below in any case; a failure in between is not to go unheard meanwhile.
    writing.catch(() => undefined);
    evaluated += subjectIds.length;
    if (performance.now() > until) break;
  }
  await writing;
  return evaluated;
}

async function* dirtyBlocks(ctx: Context): AsyncGenerator<Block> {
  let after = '';
  for (let round = 0; round < MAX_BLOCKS; round++) {
    const place = after;
    const dirty: readonly Dirty[] = await ctx.platform.transaction(system, (one) => listDirty(one.tx, place, BLOCK));
    const last = dirty.at(-1);
    if (last === undefined) return;
    after = last.subjectId;
    yield { subjectIds: dirty.map(({ subjectId }) => subjectId), done: (one) => clearDirty(one.tx, dirty) };
  }
}

async function* sweepBlocks(ctx: Context, key: string, from: string): AsyncGenerator<Block> {
  let after = from;
  for (let round = 0; round < MAX_BLOCKS; round++) {
    const place = after;
    const subjectIds = await ctx.platform.transaction(system, (one) => listSubjectsAfter(one.tx, place, BLOCK));
    const last = subjectIds.at(-1);
    after = last ?? after;
    yield { subjectIds, done: (one) => moveSweep(one.tx, key, last ?? null) };
    if (last === undefined) return;
  }
}
