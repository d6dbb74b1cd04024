import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { featureSet } from '../../evaluation/index.ts';
import { insertFit } from '../fit-store.ts';
import { holdStudyIn, requireOwner } from '../require-study.ts';
import { binChoice, idInput, indicatorInput } from '../views.ts';

const MAX_CHARACTERISTICS = 200;

export const fit = defineOperation({
  name: 'modelling.fit',
  kind: 'command',
  title: { zh: '拟合评分卡', en: 'Fit a card' },
  description: {
    zh: '在训练样本上拟合评分卡：分箱、证据权重、岭回归、符号检查、整数分值，并在未参与拟合的样本上检验。疑似泄漏结果的指标须剔除，或经核实后在 confirmed 中列明，否则不予拟合。结果见“查看拟合”。',
    en: 'Fits a card on the training set: bins, weights of evidence, ridge regression, check of signs, whole points; judged on rows it was not fitted on. Columns that seem to encode the outcome are left out, or named in confirmed after a look, else nothing is fitted. The result is shown by show-fit.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object(
    {
      studyId: idInput,
      characteristics: Type.Optional(
        Type.Array(Type.Object(binChoice, { additionalProperties: false }), {
          minItems: 1,
          maxItems: MAX_CHARACTERISTICS,
          description: '入模指标，按此顺序；不填为全部 · Which, in this order; all where left out',
        }),
      ),
      confirmed: Type.Optional(Type.Array(indicatorInput, { maxItems: MAX_CHARACTERISTICS, uniqueItems: true })),
      tendency: Type.Optional(
        Type.Number({
          exclusiveMinimum: 0,
          exclusiveMaximum: 1,
          description: '长期平均违约率 · Mean default rate of many years',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { studyId: '01980000-0000-4000-8000-000000000000', characteristics: [{ indicator: 'sales_12m' }], tendency: 0.02 },
  output: Type.Object({ fitId: Type.String() }),
  run: async (ctx, { studyId, ...asked }) => {
    requireKnown(asked.characteristics ?? []);
    await requireOwner(ctx);
    const { institutionNo } = await holdStudyIn(ctx, studyId, ['ready']);
    const fitId = randomUUID();
    await insertFit(ctx.tx, { fitId, studyId, institutionNo, asked, askedBy: ctx.principal.clientId, askedAt: ctx.now });
    await ctx.emit({ name: 'modelling.fit-asked', payload: { fitId } });
    return { fitId };
  },
});

function requireKnown(characteristics: readonly { readonly indicator: string }[]): void {
  const known = new Set(featureSet.indicators.map(({ definition }) => definition.code));
  const twice = (indicator: string, at: number) => characteristics.findIndex((one) => one.indicator === indicator) !== at;
  const issues = characteristics.flatMap(({ indicator }, at) => {
    const field = `characteristics[${at}].indicator`;
    if (!known.has(indicator)) return [{ field, rule: 'known', message: { zh: '没有这一指标', en: 'is not an indicator' } }];
    return twice(indicator, at) ? [{ field, rule: 'unique', message: { zh: '重复', en: 'is there twice' } }] : [];
  });
  if (issues.length > 0) throw new Failure('request.invalid', { issues });
}
