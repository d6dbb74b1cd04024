import { defineIndicator } from '../model/indicator.ts';

export const taxPaid12m = defineIndicator({
  code: 'tax_paid_12m',
  version: 1,
  title: { zh: '近12月实缴税额', en: 'tax paid in 12 months' },
  theme: 'tax',
  unit: 'fen',
  worse: 'low',
  aggregates: {
    paid: {
      kind: 'months',
      item: 'tax-payments',
      month: { from: 'periodFrom', to: 'periodTo' },
      value: 'paid',
      combine: 'sum',
      take: 'sum',
      months: { last: 12 },
    },
  },
  value: 'paid',
  freshDays: 200,
});
