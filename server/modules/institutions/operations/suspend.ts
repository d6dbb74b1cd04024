import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actAnswer } from '../record-act.ts';
import { recordSanction } from '../record-sanction.ts';
import { ActAnswer, institutionNoInput, reasonInput, proposalInput } from '../views.ts';

export const suspend = defineOperation({
  name: 'institutions.suspend',
  kind: 'command',
  title: { zh: '暂停接入', en: 'Suspend an institution' },
  description: {
    zh: '立即暂停机构的全部使用，说明原因。只能以恢复或取消接入结束暂停。',
    en: 'Stops every use by an institution at once and says why. Only resuming or withdrawing ends it.',
  },
  roles: ['operator'],
  input: Type.Object(
    { institutionNo: institutionNoInput, reason: reasonInput, proposalId: proposalInput },
    { additionalProperties: false },
  ),
  example: { institutionNo: 1, reason: '夜间查询异常，待核查（示例）' },
  output: Type.Object(ActAnswer),
  run: async (ctx, { institutionNo, reason, proposalId }) =>
    actAnswer(institutionNo, await recordSanction(ctx, institutionNo, { kind: 'suspended', reason, proposalId })),
});
