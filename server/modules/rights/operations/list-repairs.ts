import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { readCalendar } from '../calendar-store.ts';
import { firstMatter, listMatters } from '../matter-store.ts';
import { listInput, matterFields, matterView } from '../views.ts';

export const listRepairs = defineOperation({
  name: 'rights.list-repairs',
  kind: 'query',
  title: { zh: '查询信用修复', en: 'List repairs' },
  description: {
    zh: '按申请时间列出信用修复申请、办理期限和超期情况：信息主体看到自己的，数据提供单位看到由本单位认定的，运营方看到全部。',
    en: 'Applications for credit repair by the time they were made, with due days and lateness: a subject its own, a provider those about its records, the operator all.',
  },
  roles: ['operator', 'provider', 'subject'],
  mandate: ['object'],
  input: Type.Object({ ...pageInput, ...listInput }, { additionalProperties: false }),
  example: { open: true, limit: 20 },
  output: Type.Object({
    repairs: Type.Array(Type.Object({ repairId: Type.String(), phase: Type.String(), ...matterFields })),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const after = fromCursor(input.cursor, [firstMatter[0], firstMatter[1]]);
    const [rows, calendar] = await Promise.all([listMatters(ctx.tx, 'repair', input, after, limit + 1), readCalendar(ctx.tx)]);
    const { page, next } = pageOf(rows, limit, (row) => [row.place, row.matterId]);
    const repairs = page.map((row) => ({
      repairId: row.matterId,
      phase: row.phase,
      ...matterView(row, ctx.now, calendar),
    }));
    return { repairs, next };
  },
});
