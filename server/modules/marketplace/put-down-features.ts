import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { listSubjectsAfter, presentMoment, readFeatures } from '../evaluation/index.ts';
import { figuresOf } from './read-row.ts';
import { forgetFeatures, saveFeatures } from './store/features.ts';

const A_TIME = 500;
const MAX_ROUNDS = 100_000;

/** Puts down the indicators of all enterprises on file as of now, block by block; answers of how many. */
export async function putDownFeatures({ platform }: Pick<Context, 'platform'>): Promise<number> {
  const began = await platform.transaction(system, ({ tx, now }) => presentMoment(tx, now));
  let after = '';
  let enterprises = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const ids = await platform.transaction(system, (ctx) => putDownBlock(ctx, after, began));
    enterprises += ids.length;
    if (ids.length < A_TIME) break;
    after = ids.at(-1)!;
  }
  await platform.transaction(system, ({ tx }) => forgetFeatures(tx, began));
  return enterprises;
}

async function putDownBlock({ tx }: Context, after: string, asOf: string): Promise<readonly string[]> {
  const ids = await listSubjectsAfter(tx, after, A_TIME);
  if (ids.length === 0) return [];
  const known = [...(await readFeatures(tx, ids, asOf))];
  await saveFeatures(
    tx,
    known.map(({ subjectId, features }) => ({ subjectId, asOf, figures: figuresOf(features.values) })),
  );
  return ids;
}
