import { defineIndicator } from '../model/indicator.ts';

export const insuredVolatility12m = defineIndicator({
  code: 'insured_volatility_12m',
  version: 1,
  title: { zh: '近12月参保人数波动', en: 'deviation of people insured in 12 months' },
  theme: 'staff',
  unit: 'ratio',
  worse: 'high',
  aggregates: {
    deviation: {
      kind: 'months',
      item: 'social-insurance-payments',
      where: { insuranceKind: ['pension'] },
      month: 'month',
      value: 'payerCount',
      combine: 'greatest',
      take: 'deviation',
      months: { last: 12 },
    },
    mean: {
      kind: 'months',
      item: 'social-insurance-payments',
      where: { insuranceKind: ['pension'] },
      month: 'month',
      value: 'payerCount',
      combine: 'greatest',
      take: 'average',
      months: { last: 12 },
    },
  },
  value: 'deviation / mean',
  guard: 'mean >= 10',
  freshDays: 120,
});
