import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actAnswer, recordAct } from '../record-act.ts';
import { ActAnswer, institutionNoInput, reasonInput } from '../views.ts';

export const resume = defineOperation({
  name: 'institutions.resume',
  kind: 'command',
  title: { zh: '恢复接入', en: 'Resume an institution' },
  description: {
    zh: '结束暂停，机构在原有范围和有效期内恢复使用。',
    en: 'Ends a suspension; the institution may go on within its scope and until its last day.',
  },
  roles: ['operator'],
  input: Type.Object({ institutionNo: institutionNoInput, reason: reasonInput }, { additionalProperties: false }),
  example: { institutionNo: 1, reason: '经核查无违规（示例）' },
  output: Type.Object(ActAnswer),
  run: async (ctx, { institutionNo, reason }) =>
    actAnswer(institutionNo, await recordAct(ctx, institutionNo, { kind: 'resumed', reason })),
});
