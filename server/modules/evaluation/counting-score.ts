import type { Context } from '../../kernel/pure/context.ts';
import { activeModels } from './active-models.ts';
import { findDivisions } from './fact-store.ts';
import { featureSet } from './features.ts';
import { modelsFor, type ActiveModel } from './model/active-models.ts';
import { judge } from './model/judge.ts';
import { readFeatures, type KnownSubject } from './read-features.ts';
import { listNewestScores, type StoredScore } from './score-store.ts';

/** The model that counts for a subject; undefined where none does. */
export async function championFor(ctx: Context, subjectId: string): Promise<ActiveModel | undefined> {
  const [models, divisions] = await Promise.all([activeModels(ctx), findDivisions(ctx.tx, [subjectId])]);
  const divisionCode = divisions.get(subjectId);
  if (divisionCode === undefined) return undefined;
  return modelsFor(models, divisionCode).find(({ state }) => state === 'champion');
}

/** The newest score by a model. */
export async function newestScore(ctx: Context, subjectId: string, modelId: string): Promise<StoredScore | undefined> {
  return (await listNewestScores(ctx.tx, [subjectId])).find((one) => one.modelId === modelId);
}

/** A subject as it was known at a moment, and what a model says of it; undefined where it is not on file. */
export async function judgeAsOf(ctx: Context, subjectId: string, { open }: Pick<ActiveModel, 'open'>, asOf: string) {
  const [known]: KnownSubject[] = [...(await readFeatures(ctx.tx, [subjectId], asOf))];
  return known === undefined ? undefined : { known, judgement: judge(open, featureSet, known.features) };
}
