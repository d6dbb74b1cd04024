import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { daySpanInput, FIRST_DAY, LAST_DAY, requireDaySpan } from '../day-span.ts';
import { requireItem } from '../require-item.ts';
import { ScoreView, viewOf } from '../score-view.ts';
import { listScores as list } from '../store.ts';

/** Any span at all: pages bound the answer. */
const MAX_DAYS = Infinity;

export const listScores = defineOperation({
  name: 'quality.list-scores',
  kind: 'query',
  title: { zh: '查询交付质量', en: 'List quality scores' },
  description: {
    zh: '按单位、信息项、地区和时间列出各次交付的质量，新的在前；数据提供单位只看到自己的。',
    en: 'Quality of deliveries by provider, item, region and time, newest first; a provider sees its own.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object(
    {
      ...pageInput,
      providerNo: Type.Optional(Type.Integer({ minimum: 1 })),
      item: Type.Optional(Type.String({ maxLength: 60 })),
      division: Type.Optional(
        Type.String({ pattern: '^\\d{2,6}$', description: '行政区划代码或其前几位 Division code or its first digits' }),
      ),
      from: Type.Optional(daySpanInput.from),
      to: Type.Optional(daySpanInput.to),
    },
    { additionalProperties: false },
  ),
  example: { item: 'registration', division: '33', from: '2026-01-01', to: '2026-06-30', limit: 20 },
  output: Type.Object({ scores: Type.Array(ScoreView), next: nextCursor }),
  run: async (ctx, { item, cursor, limit = DEFAULT_PAGE, from, to, providerNo, division }) => {
    const itemNo = item === undefined ? undefined : requireItem(item).no;
    const span = from === undefined && to === undefined ? {} : requireDaySpan(from ?? FIRST_DAY, to ?? LAST_DAY, MAX_DAYS);
    const [before] = fromCursor(cursor, [Number.MAX_SAFE_INTEGER]);
    const rows = await list(ctx.tx, { providerNo, itemNo, division, ...span }, before, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.deliveryId]);
    return { scores: page.map((row) => viewOf(row, ctx.language)), next };
  },
});
