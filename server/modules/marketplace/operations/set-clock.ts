import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { stages } from '../model/application.ts';
import { otherClocks } from '../model/clock-rules.ts';
import { setClock as set } from '../store/rules.ts';

export const setClock = defineOperation({
  name: 'marketplace.set-clock',
  kind: 'command',
  title: { zh: '设置环节时限', en: 'Set a clock' },
  description: {
    zh: '运营方设置一个环节的工作日数：受理（accept）、首次答复（reply）、决定（decide）、企业答复方案（answer）、放款（grant），逾期多久后建议改投（reroute），以及担保机构答复（guarantee）。已经起算的环节不受影响。',
    en: 'The operator sets the working days of a stage: accept, reply, decide, answer (the enterprise’s), grant, after how many days late another product is proposed (reroute), and a guarantor’s answer (guarantee). What has begun keeps its day.',
  },
  roles: ['operator'],
  input: Type.Object(
    { stage: Type.Enum([...stages, ...otherClocks]), workingDays: Type.Integer({ minimum: 1, maximum: 90 }) },
    { additionalProperties: false },
  ),
  example: { stage: 'decide', workingDays: 7 },
  output: Type.Object({ stage: Type.String(), workingDays: Type.Integer() }),
  run: async (ctx, { stage, workingDays }) => {
    await set(ctx, stage, workingDays);
    return { stage, workingDays };
  },
});
