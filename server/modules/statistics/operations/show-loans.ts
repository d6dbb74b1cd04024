import { Type } from 'typebox';
import { addMonths, monthOf } from '../../../kernel/pure/china-month.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findRelease, listReleased } from '../loan-store.ts';
import { byInput, figureFields, figureView, measureInput, measureViews, MeasureView, titlesOf } from '../loan-views.ts';

const Month = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$', description: '月份（北京时间）Month, China time' });
/** A release has 24 month ends, the last of which may lie two months back. */
const SHOWN_MONTHS = 25;

export const showLoans = defineOperation({
  name: 'statistics.show-loans',
  kind: 'query',
  title: { zh: '查看融资统计', en: 'Show the statistics of loans' },
  description: {
    zh: '量增、面扩、价降：近 24 个月末的贷款余额和增长、户数、首贷、覆盖率、利率和综合成本等，附指标口径及其版本，可按地区、行业、规模、机构、担保方式和品种。每月 16 日发布一次，均按当日零时平台所知计算，其后的更正计入下一次发布。涉及不足 10 户的不公布，为防止由总数倒推，必要时连同相邻的数字一并不公布。',
    en: 'More, wider, cheaper: balances and growth, enterprises, first loans, coverage, rates and cost of the last 24 month ends, each with its definition and version, by region, industry, size, institution, guarantee and kind. Released on the sixteenth of each month, all as known when that day began; a later correction is in the next release. A figure about fewer than ten enterprises is withheld, with a neighbour where it could be had by subtraction.',
  },
  roles: ['anyone'],
  input: Type.Object(
    { measure: measureInput, by: byInput, from: Type.Optional(Month), to: Type.Optional(Month) },
    { additionalProperties: false },
  ),
  example: { measure: 'inclusive-balance', by: 'province' },
  output: Type.Object({
    knownAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: '平台所知截至，尚未发布时为 null · As known at; null before the first release',
    }),
    measures: Type.Array(MeasureView),
    figures: Type.Array(Type.Object({ month: Type.String(), ...figureFields })),
  }),
  run: async (ctx, { measure, by = 'all', to = monthOf(ctx.now), from = addMonths(to, -SHOWN_MONTHS) }) => {
    const release = await findRelease(ctx.tx);
    const titleOf = await titlesOf(ctx.tx, by);
    const rows = await listReleased(ctx.tx, { by, measure, from, to });
    return {
      knownAt: release?.knownAt.toISOString() ?? null,
      measures: measureViews(measure),
      figures: rows.map((row) => ({ month: row.month, ...figureView(row, titleOf) })),
    };
  },
});
