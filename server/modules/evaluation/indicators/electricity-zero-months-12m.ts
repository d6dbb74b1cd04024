import { defineIndicator } from '../model/indicator.ts';

export const electricityZeroMonths12m = defineIndicator({
  code: 'electricity_zero_months_12m',
  version: 1,
  title: { zh: '近12月零用电月数', en: 'months without electricity in 12' },
  theme: 'utilities',
  unit: { zh: '个月', en: 'months' },
  worse: 'high',
  aggregates: {
    zeros: {
      kind: 'months',
      item: 'electricity-bills',
      month: 'month',
      value: 'consumption',
      combine: 'sum',
      take: 'zeros',
      months: { last: 12 },
    },
  },
  value: 'zeros',
  freshDays: 120,
});
