import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { gradeRates, LEAST_ENTERPRISES } from '../model/grade-rates.ts';
import { countByGrade } from '../outcome-store.ts';
import { nullable } from '../views.ts';

export const showDefaultRates = defineOperation({
  name: 'loans.show-default-rates',
  kind: 'query',
  title: { zh: '查看各信用等级的不良率', en: 'Show default rates by grade' },
  description: {
    zh: `按授信年份、评价模型和授信前一日的信用等级，统计结果已明的贷款中不良（12 个月内逾期满 60 天或核销）的占比，用于检验模型。不足 ${LEAST_ENTERPRISES} 户的不显示。`,
    en: `Of the loans whose outcome is known, how many went bad (sixty days overdue or written off within twelve months), by year of the grant, model and the grade of the day before. Grades of fewer than ${LEAST_ENTERPRISES} enterprises are withheld.`,
  },
  roles: ['operator', 'regulator', 'auditor'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    rates: Type.Array(
      Type.Object({
        year: Type.Integer(),
        modelId: Type.String(),
        grade: Type.String({ description: '空为未评级 · Empty where there was none' }),
        loans: nullable(Type.Integer()),
        bads: nullable(Type.Integer()),
        badRate: nullable(Type.Number()),
      }),
    ),
  }),
  run: async (ctx) => ({ rates: gradeRates(await countByGrade(ctx.tx)) }),
});
