import { defineIndicator } from '../model/indicator.ts';

export const housingFundMonths12m = defineIndicator({
  code: 'housing_fund_months_12m',
  version: 1,
  title: { zh: '近12月公积金缴存月数', en: 'months of housing fund paid in 12' },
  theme: 'staff',
  unit: { zh: '个月', en: 'months' },
  worse: 'low',
  aggregates: {
    paid: {
      kind: 'months',
      item: 'housing-fund-payments',
      month: 'month',
      value: 'paid',
      combine: 'sum',
      take: 'positives',
      months: { last: 12 },
    },
  },
  value: 'paid',
  freshDays: 120,
});
