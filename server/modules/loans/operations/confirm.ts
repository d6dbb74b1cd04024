import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { answerFields, answerLoan } from '../answer-loan.ts';

export const confirm = defineOperation({
  name: 'loans.confirm',
  kind: 'command',
  title: { zh: '确认贷款信息', en: 'Confirm a loan' },
  description: {
    zh: '企业确认机构报告的一笔贷款与实际一致。',
    en: 'The enterprise says that a loan is as its institution reported it.',
  },
  roles: ['subject'],
  mandate: ['object'],
  input: Type.Object(answerFields, { additionalProperties: false }),
  example: { institutionNo: 1, contractNo: 'HT-2026-000001', version: 1 },
  output: Type.Object({ answeredAt: Type.String() }),
  run: (ctx, input) => answerLoan(ctx, input, 'confirmed', null),
});
