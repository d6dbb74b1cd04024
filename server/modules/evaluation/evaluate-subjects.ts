import type { Context } from '../../kernel/pure/context.ts';
import { digestOf } from '../../kernel/digest.ts';
import { presentMoment } from './fact-store.ts';
import { featureSet } from './features.ts';
import { modelsFor, type ActiveModel } from './model/active-models.ts';
import type { Features } from './model/feature-set.ts';
import { judge } from './model/judge.ts';
import type { OpenModel } from './model/open-model.ts';
import { readFeatures } from './read-features.ts';
import { insertScores, listNewestScores, saveStandings, type ScoreRow, type Standing, type StoredScore } from './score-store.ts';

/** What was found of some enterprises as of one moment, yet to be written. */
export type Found = { readonly asOf: string; readonly scores: readonly ScoreRow[]; readonly standings: readonly Standing[] };

/**
 * Evaluates enterprises by all active models at once, on what is known at this moment. Reads only; whoever is not on file is passed over. Scores
 * that are the same as before are left out.
 */
export async function evaluateSubjects(
  { tx, now }: Context,
  models: readonly ActiveModel[],
  subjectIds: readonly string[],
): Promise<Found> {
  // The moment goes first: what is recorded from here on is left to the next evaluation.
  const asOf = await presentMoment(tx, now);
  const [subjects, newest] = await Promise.all([readFeatures(tx, subjectIds, asOf), listNewestScores(tx, subjectIds)]);
  const before = new Map(newest.map((one) => [`${one.subjectId} ${one.modelId}`, one]));
  const scores: ScoreRow[] = [];
  const standings: Standing[] = [];
  for (const { subjectId, divisionCode, features } of subjects) {
    standings.push({ subjectId, changesOn: features.changesOn });
    for (const model of modelsFor(models, divisionCode)) {
      const row = scoreRow(subjectId, model, features);
      if (!isSame(before.get(`${subjectId} ${model.modelId}`), row)) scores.push(row);
    }
  }
  return { asOf, scores, standings };
}

export async function writeFound({ tx }: Pick<Context, 'tx'>, { asOf, scores, standings }: Found): Promise<void> {
  await Promise.all([insertScores(tx, asOf, scores), saveStandings(tx, asOf, standings)]);
}

function scoreRow(subjectId: string, { modelId, state, open }: ActiveModel, features: Features): ScoreRow {
  const { scored, grade, coverage } = judge(open, featureSet, features);
  return {
    subjectId,
    modelId,
    shadow: state === 'shadow',
    score: scored.score,
    grade,
    coverage,
    featureSet: open.document.featureSet,
    featuresDigest: featuresDigestOf(open, features),
  };
}

/** SHA-256, in hex, of the values of the indicators that a model reads. */
export const featuresDigestOf = ({ codes }: OpenModel, { values }: Pick<Features, 'values'>): string =>
  digestOf(Object.fromEntries(codes.map((code) => [code, values[code] ?? null])));

const isSame = (one: StoredScore | undefined, other: ScoreRow): boolean =>
  one !== undefined &&
  one.featuresDigest === other.featuresDigest &&
  one.score === other.score &&
  one.grade === other.grade &&
  one.coverage === other.coverage &&
  one.shadow === other.shadow;
