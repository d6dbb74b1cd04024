import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actAnswer } from '../record-act.ts';
import { recordSanction } from '../record-sanction.ts';
import { ActAnswer, institutionNoInput, reasonInput, proposalInput } from '../views.ts';

export const withdraw = defineOperation({
  name: 'institutions.withdraw',
  kind: 'command',
  title: { zh: '取消接入', en: 'Withdraw an institution' },
  description: {
    zh: '取消机构的接入及申请，不可恢复。',
    en: 'Ends an institution’s admission and application for good.',
  },
  roles: ['operator'],
  input: Type.Object(
    { institutionNo: institutionNoInput, reason: reasonInput, proposalId: proposalInput },
    { additionalProperties: false },
  ),
  example: { institutionNo: 1, reason: '超范围使用信息（示例）' },
  output: Type.Object(ActAnswer),
  run: async (ctx, { institutionNo, reason, proposalId }) =>
    actAnswer(institutionNo, await recordSanction(ctx, institutionNo, { kind: 'withdrawn', reason, proposalId })),
});
