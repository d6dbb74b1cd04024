import { Type, type Static } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { draftModelOf } from '../draft-model-of.ts';
import { cardOfPmml } from '../model/card-of-pmml.ts';
import type { TypedModel } from '../model/model-document.ts';
import { ModelInput, PmmlInput } from '../model-views.ts';
import { refusedModel } from '../require-model.ts';
import { requireOwner } from '../require-owner.ts';
import { sampleModel } from '../samples/sample-model.ts';

export const draftModel = defineOperation({
  name: 'evaluation.draft-model',
  kind: 'command',
  title: { zh: '起草评价模型', en: 'Draft a model' },
  description: {
    zh: '提交评价模型：评分卡、等级、否决与封顶规则；评分卡也可为 PMML 4.x 评分卡文本（pmml）。不符合要求的逐项说明。模型以其内容的摘要为编号，此后不得更改；内容相同的即同一模型。机构起草的是本机构自有模型，仅本机构可见可用，不参与平台评价。运营方不填 model 的，取用平台所附示例模型，仅供演示。',
    en: 'Hands in a model: card, grades, vetoes and caps; the card may be a PMML 4.x scorecard (pmml). What is not in order is said item by item. A model is named by the digest of its content and never changed; the same content is the same model. An institution’s is its own: seen and used by it alone, and no part of the platform’s evaluation. Without a model the operator gets the platform’s own sample, which is for showing only.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object(
    {
      model: Type.Optional(ModelInput),
      pmml: Type.Optional(PmmlInput),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    },
    { additionalProperties: false },
  ),
  example: { note: '示例模型' },
  output: Type.Object({ modelId: Type.String(), isNew: Type.Boolean() }),
  run: async (ctx, { model, pmml, note = null }) => {
    await requireOwner(ctx);
    if (pmml === undefined) return draftModelOf(ctx, (model as unknown as TypedModel) ?? sampleFor(ctx), note);
    if (model !== undefined) throw refusedModel('pmml', [{ at: '', ...onlyOne }]);
    return draftModelOf(ctx, modelOfPmml(pmml), note, 'pmml');
  },
});

const onlyOne = { zh: 'model 与 pmml 只填其一', en: 'is given beside model; one of them is' };
const lacking = { zh: '请提交模型', en: 'is missing' };

/** The sample shows an operator how a model looks; an institution brings its own. */
function sampleFor({ principal }: Context): TypedModel {
  if (principal.role === 'operator') return sampleModel();
  throw refusedModel('model', [{ at: '', ...lacking }]);
}

function modelOfPmml({ text, multiply = 1, sample = false, ...rest }: Static<typeof PmmlInput>): TypedModel {
  const opening = cardOfPmml(text, multiply);
  if (opening.outcome === 'valid') return { format: 'jinqiao-model-1', sample, ...rest, card: opening.sealed };
  throw refusedModel('pmml.text', opening.faults);
}
