import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listHolidays as list, listHolidayYears } from '../calendar-store.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';

export const listHolidays = defineOperation({
  name: 'rights.list-holidays',
  kind: 'query',
  title: { zh: '查询节假日安排', en: 'List holidays' },
  description: {
    zh: '返回一个年度的放假日和调休上班日，各项办理时限据此按工作日计算；known 为否的年度尚未录入，仅按周末推算。',
    en: 'Days off and weekend days worked of one year, by which all terms in working days are counted. Where known is false the year is not there and weekends alone count.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      year: Type.Optional(
        Type.Integer({ minimum: 1950, maximum: 2199, description: '年度，缺省为本年 Year, by default this one' }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { year: 2026 },
  output: Type.Object({
    year: Type.Integer(),
    known: Type.Boolean(),
    years: Type.Array(Type.Integer(), { description: '已录入的年度 Years that are known' }),
    holidays: Type.Array(Type.Object({ day: Type.String(), kind: Type.Enum(['off', 'work']), source: Type.String() })),
  }),
  run: async (ctx, input) => {
    const year = input.year ?? Number(chinaDay(ctx.now).slice(0, 4));
    const [years, holidays] = await Promise.all([listHolidayYears(ctx.tx), list(ctx.tx, `${year}-01-01`, `${year}-12-31`)]);
    return { year, known: years.includes(year), years, holidays };
  },
});
