import { defineIndicator } from '../model/indicator.ts';

export const sales12m = defineIndicator({
  code: 'sales_12m',
  version: 1,
  title: { zh: '近12月销售额', en: 'sales in 12 months' },
  theme: 'sales',
  unit: 'fen',
  worse: 'low',
  aggregates: {
    sales: {
      kind: 'months',
      item: 'sales-summaries',
      where: { basis: ['declared'] },
      month: 'month',
      value: 'sales',
      combine: 'sum',
      take: 'sum',
      months: { last: 12 },
    },
  },
  value: 'sales',
  freshDays: 120,
});
