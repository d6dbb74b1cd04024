import { defineIndicator } from '../model/indicator.ts';

export const waterOverdueDays = defineIndicator({
  code: 'water_overdue_days',
  version: 1,
  title: { zh: '水费欠费天数', en: 'days overdue with water' },
  theme: 'utilities',
  unit: { zh: '天', en: 'days' },
  worse: 'high',
  aggregates: {
    since: { kind: 'days-since', item: 'water-bills', positive: 'overdueAmount', absent: 'paidOn', field: 'dueOn' },
  },
  value: 'max(coalesce(since, 0), 0)',
});
