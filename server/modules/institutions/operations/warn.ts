import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actAnswer } from '../record-act.ts';
import { recordSanction } from '../record-sanction.ts';
import { ActAnswer, institutionNoInput, reasonInput, proposalInput } from '../views.ts';

export const warn = defineOperation({
  name: 'institutions.warn',
  kind: 'command',
  title: { zh: '警告', en: 'Warn an institution' },
  description: {
    zh: '对已接入的机构作出警告并记入历史，不影响使用。',
    en: 'Warns an admitted institution; the warning stands in its history, uses go on.',
  },
  roles: ['operator'],
  input: Type.Object(
    { institutionNo: institutionNoInput, reason: reasonInput, proposalId: proposalInput },
    { additionalProperties: false },
  ),
  example: { institutionNo: 1, reason: '未按期回报删除（示例）' },
  output: Type.Object(ActAnswer),
  run: async (ctx, { institutionNo, reason, proposalId }) =>
    actAnswer(institutionNo, await recordSanction(ctx, institutionNo, { kind: 'warned', reason, proposalId })),
});
