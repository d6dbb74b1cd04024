import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { portray, PortraitView } from '../portray.ts';
import { requireEnterprise } from '../require-enterprise.ts';

export const portrait = defineOperation({
  name: 'evaluation.portrait',
  kind: 'query',
  title: { zh: '查看企业画像', en: 'Show a portrait' },
  description: {
    zh: '企业在同行业、同规模、同年限企业中的位置：七个维度，逐项指标，优于多少同类企业；以及近 12 个月的得分走势。同类不足 20 户的，改与较宽的一类比较，仍不足的不显示。每夜统计一次。画像只供查看，不影响评价。',
    en: 'Where an enterprise stands among those of its industry, size and age: seven dimensions, indicator by indicator, and how its score went over twelve months. Where there are fewer than twenty peers a wider group stands for them, and where that is too small too nothing is told. Counted every night. A portrait is for looking at and never feeds the evaluation.',
  },
  roles: ['operator', 'subject'],
  mandate: ['view-file'],
  input: Type.Object({ code: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }, { additionalProperties: false }),
  example: { code: '91350100M000100Y43' },
  output: PortraitView,
  run: async (ctx, { code }) => {
    const subjectId = await requireEnterprise(ctx, code);
    ctx.concerns(subjectId);
    const found = await portray(ctx, subjectId);
    if (found === undefined) throw new Failure('resource.not-found');
    return found;
  },
});
