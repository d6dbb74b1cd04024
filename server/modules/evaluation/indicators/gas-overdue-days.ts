import { defineIndicator } from '../model/indicator.ts';

export const gasOverdueDays = defineIndicator({
  code: 'gas_overdue_days',
  version: 1,
  title: { zh: '燃气费欠费天数', en: 'days overdue with gas' },
  theme: 'utilities',
  unit: { zh: '天', en: 'days' },
  worse: 'high',
  aggregates: {
    since: { kind: 'days-since', item: 'gas-bills', positive: 'overdueAmount', absent: 'paidOn', field: 'dueOn' },
  },
  value: 'max(coalesce(since, 0), 0)',
});
