import { defineIndicator } from '../model/indicator.ts';

/** A rate needs a base: 30,000 yuan in the three months of the year before. */
export const salesGrowth3m = defineIndicator({
  code: 'sales_growth_3m',
  version: 1,
  title: { zh: '近3月销售额同比', en: 'sales in 3 months, year on year' },
  theme: 'sales',
  unit: 'ratio',
  worse: 'low',
  aggregates: {
    recent: {
      kind: 'months',
      item: 'sales-summaries',
      where: { basis: ['declared'] },
      month: 'month',
      value: 'sales',
      combine: 'sum',
      take: 'sum',
      months: { last: 3 },
    },
    before: {
      kind: 'months',
      item: 'sales-summaries',
      where: { basis: ['declared'] },
      month: 'month',
      value: 'sales',
      combine: 'sum',
      take: 'sum',
      months: { last: 3, shift: 12 },
    },
  },
  value: 'recent / before - 1',
  guard: 'before >= 3000000',
  freshDays: 120,
});
