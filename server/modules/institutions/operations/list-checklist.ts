import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { assessmentChecklist, PASS_POINTS, PASS_TOTAL } from '../model/assessment-checklist.ts';

export const listChecklist = defineOperation({
  name: 'institutions.list-checklist',
  kind: 'query',
  title: { zh: '查询安全评估清单', en: 'List the checklist of the security assessment' },
  description: {
    zh: '列出机构接入安全评估的各项要求、依据、权重，以及不合格即不得接入的各项。',
    en: 'The requirements of the security assessment with their sources and weights, and which of them bar an admission.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    passPoints: Type.Integer(),
    passTotal: Type.Integer(),
    checklist: Type.Array(
      Type.Object({
        criterion: Type.String(),
        requirement: Type.String(),
        source: Type.String(),
        weight: Type.Integer(),
        bars: Type.Boolean(),
      }),
    ),
  }),
  run: async ({ language }) => ({
    passPoints: PASS_POINTS,
    passTotal: PASS_TOTAL,
    checklist: assessmentChecklist.map(({ code, requirement, source, weight, bars }) => ({
      criterion: code,
      requirement: requirement[language],
      source: source[language],
      weight,
      bars,
    })),
  }),
});
