import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { evidenceOf } from '../evidence-of.ts';
import { actAnswer, recordAct } from '../record-act.ts';
import { ActAnswer, EvidenceInput, requireInstitutionNo } from '../views.ts';

export const mend = defineOperation({
  name: 'institutions.mend',
  kind: 'command',
  title: { zh: '答复整改', en: 'Answer a finding' },
  description: {
    zh: '机构就一项待整改的问题说明如何整改，可附佐证材料。是否整改到位由评估人重新评分。',
    en: 'An institution says how it mended a finding, with evidence if it has any. Whether that is enough the assessor says by scoring again.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      criterion: Type.String({ maxLength: 60, description: '评估清单项代码 Code on the checklist' }),
      answer: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
      evidence: Type.Optional(EvidenceInput),
    },
    { additionalProperties: false },
  ),
  example: { criterion: 'access-control', answer: '已启用双因素登录（示例）' },
  output: Type.Object(ActAnswer),
  run: async (ctx, input) => {
    const institutionNo = requireInstitutionNo(ctx);
    const { criterion, answer } = input;
    const evidence = evidenceOf(input.evidence ?? []);
    return actAnswer(institutionNo, await recordAct(ctx, institutionNo, { kind: 'mended', criterion, answer, evidence }));
  },
});
