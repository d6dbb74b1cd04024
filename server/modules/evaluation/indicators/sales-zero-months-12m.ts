import { defineIndicator } from '../model/indicator.ts';

export const salesZeroMonths12m = defineIndicator({
  code: 'sales_zero_months_12m',
  version: 1,
  title: { zh: '近12月零申报月数', en: 'months without sales in 12' },
  theme: 'sales',
  unit: { zh: '个月', en: 'months' },
  worse: 'high',
  aggregates: {
    zeros: {
      kind: 'months',
      item: 'sales-summaries',
      where: { basis: ['declared'] },
      month: 'month',
      value: 'sales',
      combine: 'sum',
      take: 'zeros',
      months: { last: 12 },
    },
  },
  value: 'zeros',
  freshDays: 120,
});
