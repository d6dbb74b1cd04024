import { defineIndicator } from '../model/indicator.ts';

export const electricityOverdueDays = defineIndicator({
  code: 'electricity_overdue_days',
  version: 1,
  title: { zh: '电费欠费天数', en: 'days overdue with electricity' },
  theme: 'utilities',
  unit: { zh: '天', en: 'days' },
  worse: 'high',
  aggregates: {
    since: { kind: 'days-since', item: 'electricity-bills', positive: 'overdueAmount', absent: 'paidOn', field: 'dueOn' },
  },
  value: 'max(coalesce(since, 0), 0)',
});
