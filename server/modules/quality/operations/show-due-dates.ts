import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { daySpanInput, requireDaySpan } from '../day-span.ts';
import { dueDates } from '../model/due-date.ts';
import { requireItem } from '../require-item.ts';

const MAX_DAYS = 400;

export const showDueDates = defineOperation({
  name: 'quality.show-due-dates',
  kind: 'query',
  title: { zh: '查看信息项的应报日期', en: 'Show the due dates of an item' },
  description: {
    zh: '按信息项的更新频率列出一段时间内各期的应报日期（北京时间），最长 400 天。随变更更新的信息项没有固定日期。',
    en: 'Due dates of an item within a span of days, by its refresh frequency (China time), 400 days at most. An item delivered on change has none.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object({ item: Type.String({ maxLength: 60 }), ...daySpanInput }, { additionalProperties: false }),
  example: { item: 'registration', from: '2026-01-01', to: '2026-01-31' },
  output: Type.Object({
    item: Type.String(),
    frequency: Type.String(),
    dueDays: Type.Integer({ description: '每期结束后的宽限天数 Days allowed after a period ends' }),
    due: Type.Array(
      Type.Object({
        periodFrom: Type.String(),
        periodTo: Type.String(),
        dueOn: Type.String({ description: '应于当日 24 时前报送 Due by the end of this day' }),
      }),
    ),
  }),
  run: async (_ctx, input) => {
    const item = requireItem(input.item);
    const { from, until } = requireDaySpan(input.from, input.to, MAX_DAYS);
    // The span's end is the first moment after it; the last due date looked for is that of the moment before.
    const due = dueDates(item, from, new Date(until.getTime() - 1));
    return {
      item: item.name,
      ...item.refresh,
      due: due.map(({ period, dueOn }) => ({ periodFrom: period.first, periodTo: period.last, dueOn })),
    };
  },
});
