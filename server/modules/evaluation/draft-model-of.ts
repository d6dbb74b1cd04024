import { canonicalJson } from '../../kernel/pure/canonical-json.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { idOfModel } from './active-models.ts';
import type { TypedModel } from './model/model-document.ts';
import { addAct, insertModel } from './model-store.ts';
import { completeModel } from './require-model.ts';
import { requireOwner } from './require-owner.ts';

/**
 * Takes a model in as a draft of the caller's: an institution's becomes its own and nobody else's, the operator's the platform's. The same content
 * of the same owner is the same model. `at` is where in the input it stands.
 * @throws request.invalid with all that is wrong with it, policy.* where the institution is not admitted.
 */
export async function draftModelOf(
  ctx: Context,
  typed: TypedModel,
  note: string | null,
  at?: string,
): Promise<{ readonly modelId: string; readonly isNew: boolean }> {
  const institutionNo = await requireOwner(ctx);
  const document = completeModel(typed, institutionNo, at);
  const modelId = idOfModel(document);
  const { name, title, division: divisionCode } = document;
  const row = { modelId, name, title, institutionNo, divisionCode, author: ctx.principal.clientId, draftedAt: ctx.now };
  const isNew = await insertModel(ctx.tx, { ...row, document: canonicalJson(document) });
  if (isNew) await addAct(ctx, { model: row, act: 'draft', note, report: null });
  return { modelId, isNew };
}
