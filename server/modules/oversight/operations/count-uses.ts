import { Type } from 'typebox';
import { addDays, daysBetween, startOfChinaDay } from '../../../kernel/pure/china-day.ts';
import { addMonths } from '../../../kernel/pure/china-month.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { countGroups, countUses as count } from '../counts-store.ts';
import { dayInput, institutionInput, nullable } from '../views.ts';

const MAX_DAYS = 93;
const MAX_MONTHS = 36;

export const countUses = defineOperation({
  name: 'oversight.count-uses',
  kind: 'query',
  title: { zh: '统计使用', en: 'Count uses' },
  description: {
    zh: '一段时间内每日或每月的使用次数，按机构、用途、信息项、核对结论或全部；一次使用含多个信息项的，在各项中各计一次。机构只统计本机构的。按日不超过 93 天，按月不超过 36 个月。',
    en: 'How many uses there were on each day or in each month of a period, by institution, purpose, item, verdict or as a whole; a use of several items counts for each. An institution counts its own. At most 93 days by day, 36 months by month.',
  },
  roles: ['auditor', 'regulator', 'institution'],
  input: Type.Object(
    {
      by: Type.Enum([...countGroups]),
      step: Type.Enum(['day', 'month']),
      from: dayInput,
      to: dayInput,
      institutionNo: Type.Optional(institutionInput),
      purpose: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      item: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  example: { by: 'institution', step: 'day', from: '2026-03-01', to: '2026-03-31' },
  output: Type.Object({
    counts: Type.Array(
      Type.Object({
        period: Type.String({ description: '日期或月份（北京时间）· Day or month in China' }),
        key: nullable(Type.String({ description: '机构编号、用途、信息项或核对结论 · Institution, purpose, item or verdict' })),
        uses: Type.Integer(),
      }),
    ),
  }),
  run: async (ctx, { from, to, step, ...asked }) => {
    const tooLong =
      step === 'day' ? daysBetween(from, to) >= MAX_DAYS : addMonths(from.slice(0, 7), MAX_MONTHS) <= to.slice(0, 7);
    if (from > to || tooLong)
      throw new Failure('request.invalid', { issues: [{ field: 'from', rule: 'period', message: period }] });
    const until = startOfChinaDay(addDays(to, 1));
    const own = ctx.principal.institutionNo;
    // What another institution used looks like what was never used.
    if (own !== undefined && (asked.institutionNo ?? own) !== own) return { counts: [] };
    // Row security holds in any case; said as a condition, an index serves it.
    const mine = own === undefined ? {} : { institutionNo: own };
    return { counts: await count(ctx.tx, { ...asked, ...mine, step, from: startOfChinaDay(from), until }) };
  },
});

const period = {
  zh: `起始日期不晚于截止日期，按日不超过 ${MAX_DAYS} 天，按月不超过 ${MAX_MONTHS} 个月`,
  en: `is not later than the last day, nor more than ${MAX_DAYS} days or ${MAX_MONTHS} months before it`,
};
