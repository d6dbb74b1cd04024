import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listOutcomes } from '../outcome-store.ts';
import { listSources as list } from '../store.ts';
import { requireItemNamed, SourceView, sourceView } from '../views.ts';

const SHOWN_DAYS = 7;
const DAY_MS = 86_400_000;

export const listSources = defineOperation({
  name: 'sources.list-sources',
  kind: 'query',
  title: { zh: '查询实时数据源', en: 'List live sources' },
  description: {
    zh: '列出实时数据源及其运行情况：状态、熔断、最近一次成功和故障、近七日的调用次数和耗时。提供单位只看本单位的。',
    en: 'Lists live sources and how they fare: state, breaker, last answer and last fault, calls and times of the last seven days. A provider sees its own.',
  },
  roles: ['operator', 'regulator', 'provider'],
  input: Type.Object(
    {
      ...pageInput,
      item: Type.Optional(Type.String({ maxLength: 60 })),
      providerNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
    },
    { additionalProperties: false },
  ),
  example: { limit: 20 },
  output: Type.Object({ sources: Type.Array(SourceView), next: nextCursor }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const after = fromCursor(input.cursor, [0, 0]);
    const itemNo = input.item === undefined ? undefined : requireItemNamed(input.item).no;
    const rows = await list(ctx.tx, { itemNo, providerNo: input.providerNo }, after, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.providerNo, row.itemNo]);
    const since = chinaDay(new Date(ctx.now.getTime() - SHOWN_DAYS * DAY_MS));
    const outcomes = await listOutcomes(
      ctx.tx,
      page.map(({ providerNo }) => providerNo),
      since,
    );
    return { sources: page.map((row) => sourceView(row, outcomes)), next };
  },
});
