import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actAnswer, recordAct } from '../record-act.ts';
import { ActAnswer, institutionNoInput, reasonInput } from '../views.ts';

export const refuse = defineOperation({
  name: 'institutions.refuse',
  kind: 'command',
  title: { zh: '不予接入', en: 'Refuse an institution' },
  description: {
    zh: '对申请作出不予接入的决定并说明原因，机构可重新申请。已评分的，由评估人以外的经办人决定；原有接入不受影响。',
    en: 'Refuses an application and says why; the institution may apply again. Once it is scored, whoever assessed may not decide. A running admission stays.',
  },
  roles: ['operator'],
  input: Type.Object({ institutionNo: institutionNoInput, reason: reasonInput }, { additionalProperties: false }),
  example: { institutionNo: 1, reason: '未提交评估所需材料（示例）' },
  output: Type.Object(ActAnswer),
  run: async (ctx, { institutionNo, reason }) =>
    actAnswer(institutionNo, await recordAct(ctx, institutionNo, { kind: 'refused', reason })),
});
