import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { currentEvaluation } from '../current-evaluation.ts';
import { requireEnterprise } from '../require-enterprise.ts';
import { EvaluationView } from '../evaluation-view.ts';

export const show = defineOperation({
  name: 'evaluation.show',
  kind: 'query',
  title: { zh: '查看信用评价', en: 'Show an evaluation' },
  description: {
    zh: '企业当前的信用评价：得分、等级、信息覆盖度；命中的否决与封顶；降低和提高得分的主要原因、所依据的记录，以及如何改进、可否提出异议或申请信用修复。“当地尚未归集”“未获授权”“没有记录”分别列出，前两种不影响得分。尚未评价的，evaluation 为 null。评价供参考，不替代监管部门的公共信用评价。',
    en: 'The present evaluation of an enterprise: score, grade, coverage; vetoes and caps that hold; what lowers and raises the score most, the records behind it, what would improve it, and whether a record can be objected to or repaired. Not collected here, not authorised and none on record stay apart; the first two cost nothing. Without an evaluation yet it is null. It is for reference and does not replace the regulator’s own.',
  },
  roles: ['operator', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      code: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 60,
          description: '企业查看自己的评价可不填 · An enterprise need not give its own',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43' },
  output: Type.Object({ evaluation: Type.Union([EvaluationView, Type.Null()]) }),
  run: async (ctx, { code }) => {
    const subjectId = await requireEnterprise(ctx, code);
    ctx.concerns(subjectId);
    return { evaluation: await currentEvaluation(ctx, subjectId) };
  },
});
