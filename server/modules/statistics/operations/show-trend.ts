import { Type } from 'typebox';
import { addMonths, monthOf } from '../../../kernel/pure/china-month.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { findItem, lookUpCode } from '../../catalogue/index.ts';
import { groupings, measureNames, measures, type Grouping } from '../model/measures.ts';
import { LEAST_ENTERPRISES } from '../model/publish.ts';
import { findLastCount, listTrend } from '../month-store.ts';

const Month = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$', description: '月份（北京时间）Month, China time' });
const Text = Type.Object({ zh: Type.String(), en: Type.String() });
const MAX_MONTHS = 36;
const DEFAULT_MONTHS = 13;
const SUPERVISORS = ['operator', 'auditor', 'regulator'];

export const showTrend = defineOperation({
  name: 'statistics.show-trend',
  kind: 'query',
  title: { zh: '查看逐月统计', en: 'Show the figures of the months' },
  description: {
    zh: `逐月的数据提供单位、接入机构、企业、记录、授权和使用，按全部、省、市、县（区）或信息项，附指标定义。涉及企业少于 ${LEAST_ENTERPRISES} 户的数字不公布，为防止由总数倒推，必要时连同相邻的数字一并不公布；授权和使用的分项数字在当月结束后公布。监管部门、审计管理员和运营方看到全部数字。贷款数字见融资统计。一次不超过 36 个月，缺省为近 13 个月。`,
    en: `Providers, institutions, enterprises, records, authorisations and uses by month, for all, by province, city, county or item, with what each counts. A figure about fewer than ${LEAST_ENTERPRISES} enterprises is withheld, with a neighbour where it could be had by subtraction; authorisations and uses are broken down when the month is over. Regulators, audit administrators and the operator see all. Figures of loans stand among the statistics of loans. At most 36 months, by default the last 13.`,
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      measure: Type.Optional(Type.Enum([...measureNames])),
      by: Type.Optional(Type.Enum([...groupings])),
      from: Type.Optional(Month),
      to: Type.Optional(Month),
    },
    { additionalProperties: false },
  ),
  example: { measure: 'enterprises', by: 'province', from: '2026-01', to: '2026-06' },
  output: Type.Object({
    countedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: '统计时间，尚未统计时为 null · When it was counted, null before the first count',
    }),
    measures: Type.Array(
      Type.Object({
        measure: Type.Enum([...measureNames]),
        kind: Type.Enum(['stock', 'flow']),
        title: Text,
        unit: Text,
        definition: Text,
      }),
    ),
    figures: Type.Array(
      Type.Object({
        month: Type.String(),
        measure: Type.Enum([...measureNames]),
        key: Type.String({ description: '行政区划代码或信息项 · Division or item' }),
        title: Text,
        figure: Type.Union([Type.Integer(), Type.Null()], { description: '不公布时为 null · Null where it is withheld' }),
      }),
    ),
  }),
  run: async (ctx, { measure, by = 'all', to = monthOf(ctx.now), from = addMonths(to, 1 - DEFAULT_MONTHS) }) => {
    if (from > to || addMonths(from, MAX_MONTHS) <= to)
      throw new Failure('request.invalid', { issues: [{ field: 'from', rule: 'period', message: period }] });
    const last = await findLastCount(ctx.tx);
    const rows = await listTrend(ctx.tx, { by, measure, from, to }, SUPERVISORS.includes(ctx.principal.role));
    const shown = measureNames.filter((name) => measure === undefined || name === measure);
    return {
      countedAt: last?.countedAt.toISOString() ?? null,
      measures: shown.map((name) => ({ measure: name, ...measures[name] })),
      figures: rows.map((row) => ({ ...row, title: titleOf(by, row.key) })),
    };
  },
});

function titleOf(by: Grouping, key: string): Bilingual {
  if (by === 'all') return { zh: '全部', en: 'All' };
  if (key === '') return { zh: '地区未知', en: 'Unknown region' };
  const known = by === 'item' ? findItem(key)?.title : lookUpCode('division', key)?.title;
  return known === undefined ? { zh: key, en: key } : { zh: known.zh, en: known.en };
}

const period = {
  zh: `起始月份不晚于截止月份，且不超过 ${MAX_MONTHS} 个月`,
  en: `is not later than the last month, nor more than ${MAX_MONTHS} months before it ends`,
};
