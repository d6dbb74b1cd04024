import { defineIndicator } from '../model/indicator.ts';

export const insured3m = defineIndicator({
  code: 'insured_3m',
  version: 1,
  title: { zh: '近3月参保人数', en: 'people insured in 3 months' },
  theme: 'staff',
  unit: { zh: '人', en: 'persons' },
  worse: 'low',
  aggregates: {
    heads: {
      kind: 'months',
      item: 'social-insurance-payments',
      where: { insuranceKind: ['pension'] },
      month: 'month',
      value: 'payerCount',
      combine: 'greatest',
      take: 'average',
      months: { last: 3 },
    },
  },
  value: 'heads',
  freshDays: 120,
});
