import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { requireOpen } from './active-models.ts';
import { championFor } from './counting-score.ts';
import type { ModelState } from './model/model-life.ts';
import type { OpenModel } from './model/open-model.ts';
import { requireOwnModel } from './require-model.ts';

/** An institution tries its own model on its own cases as soon as another person there has approved it. */
const ASKABLE: readonly ModelState[] = ['approved', 'shadow', 'champion'];

/**
 * By what an institution's question about an enterprise is answered: its own model that it names, else the one that counts where the enterprise is.
 * @throws resource.not-found for a model that is not its own, state.conflict where there is none to answer by.
 */
export async function modelToAskBy(
  ctx: Context,
  subjectId: string,
  modelId: string | undefined,
): Promise<{ readonly modelId: string; readonly open: OpenModel }> {
  if (modelId !== undefined) return ownModel(ctx, modelId);
  const champion = await championFor(ctx, subjectId);
  if (champion === undefined) throw new Failure('state.conflict', { detail: noModel });
  return champion;
}

async function ownModel(ctx: Context, modelId: string) {
  const { state, document } = await requireOwnModel(ctx, modelId);
  if (!ASKABLE.includes(state)) throw new Failure('state.conflict', { detail: notApproved });
  return { modelId, open: requireOpen(modelId, document, ctx.platform) };
}

const noModel = { zh: '该企业所在地区尚无正式启用的评价模型', en: 'no model counts yet where the enterprise is' };
const notApproved = { zh: '该模型尚未批准或已停用', en: 'the model is not approved, or is retired' };
