import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { ScoreView, viewOf } from '../score-view.ts';
import { findScore } from '../store.ts';

export const getScore = defineOperation({
  name: 'quality.get-score',
  kind: 'query',
  title: { zh: '查看一次交付的质量', en: 'Show the quality of a delivery' },
  description: {
    zh: '返回六个维度的得分、计算依据和需改进之处。试运行和未完成的交付没有得分。',
    en: 'The score on six dimensions, what each was counted from, and what to mend. Dry runs and unfinished deliveries have none.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object({ deliveryId: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  example: { deliveryId: 1 },
  output: ScoreView,
  run: async (ctx, { deliveryId }) => {
    const score = await findScore(ctx.tx, deliveryId);
    if (!score) throw new Failure('resource.not-found');
    return viewOf(score, ctx.language);
  },
});
