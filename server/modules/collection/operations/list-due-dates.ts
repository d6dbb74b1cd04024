import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { findProvider } from '../../institutions/index.ts';
import { daySpanInput, dueDates, listStandings, requireDaySpan } from '../../quality/index.ts';

const MAX_DAYS = 100;

export const listDueDates = defineOperation({
  name: 'collection.list-due-dates',
  kind: 'query',
  title: { zh: '查看本单位的应报日历', en: 'List the due dates of one’s own items' },
  description: {
    zh: '按日期列出一段时间内（最长 100 天）本单位登记的各信息项应报的各期，以及是否已报、是否逾期。随变更更新的信息项没有固定日期，另行列出。',
    en: 'The periods of the provider’s registered items that are due within a span of days, 100 at most, by day, each with whether it has been delivered or is late. Items delivered on change have no dates and are named apart.',
  },
  roles: ['provider'],
  input: Type.Object(daySpanInput, { additionalProperties: false }),
  example: { from: '2026-01-01', to: '2026-01-31' },
  output: Type.Object({
    due: Type.Array(
      Type.Object({
        dueOn: Type.String(),
        item: Type.String(),
        itemTitle: Type.String(),
        frequency: Type.String(),
        periodFrom: Type.String(),
        periodTo: Type.String(),
        state: Type.Enum(['delivered', 'waiting', 'late'], {
          description: '该期结束后交付过即为已报 · Delivered: something came after the period had ended',
        }),
      }),
    ),
    onChange: Type.Array(Type.Object({ item: Type.String(), itemTitle: Type.String() })),
  }),
  run: async (ctx, { from, to }) => {
    const span = requireDaySpan(from, to, MAX_DAYS);
    const { providerNo = 0 } = ctx.principal;
    const provider = await findProvider(ctx.tx, providerNo);
    const items = (provider?.itemNos ?? []).map(requireItemByNo);
    const standings = await listStandings(ctx.tx, [providerNo]);
    const lastOf = new Map(standings.map(({ itemNo, lastDeliveredAt }) => [itemNo, lastDeliveredAt]));
    const today = chinaDay(ctx.now);
    // The span's end is the first moment after it; the last due date looked for is that of the moment before.
    const last = new Date(span.until.getTime() - 1);
    const due = items.flatMap((item) => {
      const lastDay = lastOf.get(item.no);
      return dueDates(item, span.from, last).map(({ period, dueOn }) => {
        const delivered = lastDay !== undefined && lastDay !== null && chinaDay(lastDay) > period.last;
        const state: 'delivered' | 'waiting' | 'late' = delivered ? 'delivered' : dueOn < today ? 'late' : 'waiting';
        const { frequency } = item.refresh;
        const { first: periodFrom, last: periodTo } = period;
        return { dueOn, item: item.name, itemTitle: item.title[ctx.language], frequency, periodFrom, periodTo, state };
      });
    });
    return {
      due: due.toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1)),
      onChange: items
        .filter(({ refresh }) => refresh.frequency === 'on-change')
        .map((item) => ({ item: item.name, itemTitle: item.title[ctx.language] })),
    };
  },
});
