import { Type } from 'typebox';
import { addMonths, monthOf } from '../../../kernel/pure/china-month.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { findAdmission } from '../../institutions/index.ts';
import { firstUse, summariseUses as summarise } from '../use-summary.ts';

const Month = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$', description: '月份（北京时间）Month, China time' });
const MAX_MONTHS = 13;
/** A month ahead of any count: by default this one and the two before it. */
const DEFAULT_MONTHS = 3;

export const summariseUses = defineOperation({
  name: 'audit.summarise-uses',
  kind: 'query',
  title: { zh: '使用情况反馈', en: 'Summarise uses' },
  description: {
    zh: '向数据提供单位反馈其数据的使用情况：逐月按信息项、机构、用途统计使用次数和涉及企业数（不列企业名单）。数据提供单位看到本单位的，审计管理员和监管部门看到全部。一次不超过13个月，缺省为近3个月。',
    en: 'Tells providers how their data is used: by month, item, institution and purpose, how many uses and of how many enterprises, never which. A provider sees its own, audit administrators and regulators all. At most 13 months at a time, by default the last 3.',
  },
  roles: ['provider', 'auditor', 'regulator'],
  input: Type.Object(
    {
      ...pageInput,
      from: Type.Optional(Month),
      to: Type.Optional(Month),
      item: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
      institutionNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
      providerNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
    },
    { additionalProperties: false },
  ),
  example: { from: '2026-01', to: '2026-03', item: 'registration', limit: 20 },
  output: Type.Object({
    uses: Type.Array(
      Type.Object({
        month: Type.String(),
        providerNo: Type.Integer(),
        item: Type.String(),
        institutionNo: Type.Integer(),
        institutionName: Type.Object({ zh: Type.String(), en: Type.String() }),
        purpose: Type.String(),
        uses: Type.Integer(),
        enterprises: Type.Integer(),
        lastAt: Type.String(),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, from, to = monthOf(ctx.now), ...filter }) => {
    const first = from ?? addMonths(to, 1 - DEFAULT_MONTHS);
    if (first > to || addMonths(first, MAX_MONTHS) <= to)
      throw new Failure('request.invalid', { issues: [{ field: 'from', rule: 'period', message: period }] });
    const { providerNo: own } = ctx.principal;
    // What another provider's data was used for looks like what was never used.
    if (own !== undefined && (filter.providerNo ?? own) !== own) return { uses: [], next: null };
    const after = fromCursor(cursor, [firstUse[0], firstUse[1], firstUse[2], firstUse[3], firstUse[4]]);
    const bounds = { from: `${first}-01`, to: `${addMonths(to, 1)}-01` };
    const rows = await summarise(
      ctx.tx,
      { ...filter, ...bounds, ...(own === undefined ? {} : { providerNo: own }) },
      after,
      limit + 1,
    );
    const { page, next } = pageOf(rows, limit, (row) => [row.month, row.providerNo, row.item, row.institutionNo, row.purpose]);
    const nos = [...new Set(page.map(({ institutionNo }) => institutionNo))];
    const known = new Map(await Promise.all(nos.map(async (no) => [no, await findAdmission(ctx.tx, no)] as const)));
    const nameOf = (no: number) => ({ zh: known.get(no)?.nameZh ?? String(no), en: known.get(no)?.nameEn ?? String(no) });
    return { uses: page.map((row) => ({ ...row, institutionName: nameOf(row.institutionNo) })), next };
  },
});

const period = {
  zh: `起始月份不晚于截止月份，且不超过 ${MAX_MONTHS} 个月`,
  en: `is not later than the last month, nor more than ${MAX_MONTHS} months before it ends`,
};
