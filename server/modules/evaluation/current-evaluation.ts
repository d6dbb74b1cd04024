import type { Context } from '../../kernel/pure/context.ts';
import { championFor, judgeAsOf, newestScore } from './counting-score.ts';
import { evaluationView, type EvaluationAnswer } from './evaluation-view.ts';

/** The present evaluation of an enterprise with its reasons; null where no model counts or it was not evaluated yet. */
export async function currentEvaluation(ctx: Context, subjectId: string): Promise<EvaluationAnswer | null> {
  const champion = await championFor(ctx, subjectId);
  if (champion === undefined) return null;
  const stored = await newestScore(ctx, subjectId, champion.modelId);
  if (stored === undefined) return null;
  const judged = await judgeAsOf(ctx, subjectId, champion, stored.asOf);
  if (judged === undefined) return null;
  return evaluationView(champion.modelId, champion.open, judged.known, judged.judgement, stored.asOf);
}
