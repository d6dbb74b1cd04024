import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { answerFields, answerLoan } from '../answer-loan.ts';

export const dispute = defineOperation({
  name: 'loans.dispute',
  kind: 'command',
  title: { zh: '提出贷款信息不符', en: 'Dispute a loan' },
  description: {
    zh: '企业指出机构报告的一笔贷款与实际不符及其不符之处；机构更正后须再次核对。',
    en: 'The enterprise says what is wrong with a loan as reported; when the institution has corrected it, it looks again.',
  },
  roles: ['subject'],
  mandate: ['object'],
  input: Type.Object(
    {
      ...answerFields,
      words: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '不符之处 · What is wrong' }),
    },
    { additionalProperties: false },
  ),
  example: { institutionNo: 1, contractNo: 'HT-2026-000001', version: 1, words: '实际年利率为 3.85%' },
  output: Type.Object({ answeredAt: Type.String() }),
  run: (ctx, { words, ...input }) => answerLoan(ctx, input, 'disputed', words),
});
