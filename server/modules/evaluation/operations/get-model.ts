import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { ModelDocument } from '../model/model-document.ts';
import { modelActs, moveModel } from '../model/model-life.ts';
import { listActs, type ModelActRow, type ModelRow } from '../model-store.ts';
import { modelReading, ModelReading } from '../model-reading.ts';
import { ActView, actView, modelIdInput, ModelInput, ModelView, modelView } from '../model-views.ts';
import { requireModel } from '../require-model.ts';

export const getModel = defineOperation({
  name: 'evaluation.get-model',
  kind: 'query',
  title: { zh: '查看评价模型', en: 'Show a model' },
  description: {
    zh: '模型的全部内容：评分卡、等级、规则、所用指标集的摘要，分箱和规则的文字说明，以及启用经过和可办理的事项（只对运营、审计、监管和自有模型的机构显示）。评价标准对被评价的企业公开；机构自有模型只有本机构能看。',
    en: 'All of a model: card, grades, rules, the digest of the indicators it reads, bins and rules in words, how it came to count and what may be done with it (to operator, auditor and regulator, and to the institution whose own it is). By what enterprises are judged is open to them; an institution’s own model is shown to it alone.',
  },
  roles: ['operator', 'auditor', 'regulator', 'institution', 'subject'],
  mandate: ['view-file'],
  input: Type.Object({ modelId: modelIdInput }, { additionalProperties: false }),
  example: { modelId: `sha256:${'0'.repeat(64)}` },
  output: Type.Object({
    ...ModelView.properties,
    featureSet: Type.String(),
    model: ModelInput,
    reading: ModelReading,
    acts: Type.Array(ActView),
    moves: Type.Array(
      Type.Object({
        act: Type.Enum([...modelActs]),
        why: Type.Union([Type.Object({ zh: Type.String(), en: Type.String() }), Type.Null()], {
          description: '不能办理的原因；可以办理的为 null · Why not; null where it may be done',
        }),
      }),
      { description: '调用方此刻可办理的事项，仅运营 · What the caller may do with it now, operator only' },
    ),
  }),
  run: async (ctx, { modelId }) => {
    const { document, ...row } = await requireModel(ctx.tx, modelId);
    const { featureSet, institution: _owner, ...model } = JSON.parse(document) as ModelDocument;
    const acts = await listActs(ctx.tx, modelId);
    return {
      ...modelView(row),
      featureSet,
      model: model as never,
      reading: modelReading(model),
      acts: acts.map(actView),
      moves: movesOf(ctx, row, acts),
    };
  },
});

function movesOf(
  { principal }: Context,
  { state, author, institutionNo }: Omit<ModelRow, 'document'>,
  history: readonly ModelActRow[],
) {
  const isOwn = principal.role === 'operator' ? institutionNo === null : institutionNo === principal.institutionNo;
  if (!isOwn) return [];
  return modelActs.map((act) => {
    const moving = moveModel(state, act, { by: principal.clientId, author, history });
    return { act, why: moving.outcome === 'refused' ? moving.why : null };
  });
}
