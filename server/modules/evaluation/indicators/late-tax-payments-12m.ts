import { defineIndicator } from '../model/indicator.ts';

export const lateTaxPayments12m = defineIndicator({
  code: 'late_tax_payments_12m',
  version: 1,
  title: { zh: '近12月逾期缴税次数', en: 'late payments of tax in 12 months' },
  theme: 'tax',
  unit: { zh: '次', en: 'times' },
  worse: 'high',
  aggregates: {
    late: { kind: 'count', item: 'tax-payments', positive: 'lateFee', past: { on: 'periodTo', months: 12 } },
  },
  value: 'late',
});
