import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { readCalendar } from '../calendar-store.ts';
import { firstMatter, listMatters } from '../matter-store.ts';
import { listInput, matterFields, matterView } from '../views.ts';

export const listObjections = defineOperation({
  name: 'rights.list-objections',
  kind: 'query',
  title: { zh: '查询异议', en: 'List objections' },
  description: {
    zh: '按提出时间列出异议、办理期限和超期情况：信息主体看到自己的，数据提供单位看到涉及本单位记录的，运营方看到全部。',
    en: 'Objections by the time they were raised, with due days and lateness: a subject its own, a provider those about its records, the operator all.',
  },
  roles: ['operator', 'provider', 'subject'],
  mandate: ['object'],
  input: Type.Object({ ...pageInput, ...listInput }, { additionalProperties: false }),
  example: { open: true, limit: 20 },
  output: Type.Object({
    objections: Type.Array(Type.Object({ objectionId: Type.String(), phase: Type.String(), ...matterFields })),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const after = fromCursor(input.cursor, [firstMatter[0], firstMatter[1]]);
    const [rows, calendar] = await Promise.all([listMatters(ctx.tx, 'objection', input, after, limit + 1), readCalendar(ctx.tx)]);
    const { page, next } = pageOf(rows, limit, (row) => [row.place, row.matterId]);
    const objections = page.map((row) => ({
      objectionId: row.matterId,
      phase: row.phase,
      ...matterView(row, ctx.now, calendar),
    }));
    return { objections, next };
  },
});
