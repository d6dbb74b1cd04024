import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { draftModelOf } from '../draft-model-of.ts';
import type { TypedModel } from '../model/model-document.ts';
import { ModelInput } from '../model-views.ts';
import { sampleModel } from '../samples/sample-model.ts';

export const draftModel = defineOperation({
  name: 'evaluation.draft-model',
  kind: 'command',
  title: { zh: '起草评价模型', en: 'Draft a model' },
  description: {
    zh: '提交评价模型：评分卡、等级、否决与封顶规则。不符合要求的逐项说明。模型以其内容的摘要为编号，此后不得更改；内容相同的即同一模型。不填 model 的，取用平台所附示例模型，仅供演示。',
    en: 'Hands in a model: card, grades, vetoes and caps. What is not in order is said item by item. A model is named by the digest of its content and never changed; the same content is the same model. Without a model the platform’s own sample is taken, which is for showing only.',
  },
  roles: ['operator'],
  input: Type.Object(
    { model: Type.Optional(ModelInput), note: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })) },
    { additionalProperties: false },
  ),
  example: { note: '示例模型' },
  output: Type.Object({ modelId: Type.String(), isNew: Type.Boolean() }),
  run: (ctx, { model, note = null }) =>
    draftModelOf(ctx, model === undefined ? sampleModel() : (model as unknown as TypedModel), note),
});
