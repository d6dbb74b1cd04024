import { canonicalJson } from '../../kernel/pure/canonical-json.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { idOfModel } from './active-models.ts';
import type { TypedModel } from './model/model-document.ts';
import { addAct, insertModel } from './model-store.ts';
import { completeModel } from './require-model.ts';

/** Takes a model in as a draft of the caller's; the same content is the same model. @throws request.invalid with all that is wrong with it. */
export async function draftModelOf(
  ctx: Context,
  typed: TypedModel,
  note: string | null,
): Promise<{ readonly modelId: string; readonly isNew: boolean }> {
  const document = completeModel(typed);
  const modelId = idOfModel(document);
  const { name, title, division: divisionCode } = document;
  const row = { modelId, name, title, divisionCode, author: ctx.principal.clientId, draftedAt: ctx.now };
  const isNew = await insertModel(ctx.tx, { ...row, document: canonicalJson(document) });
  if (isNew) await addAct(ctx, { modelId, act: 'draft', note, report: null });
  return { modelId, isNew };
}
