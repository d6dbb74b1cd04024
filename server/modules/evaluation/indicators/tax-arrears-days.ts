import { defineIndicator } from '../model/indicator.ts';

export const taxArrearsDays = defineIndicator({
  code: 'tax_arrears_days',
  version: 1,
  title: { zh: '欠税天数', en: 'days in arrears with tax' },
  theme: 'tax',
  unit: { zh: '天', en: 'days' },
  worse: 'high',
  aggregates: {
    since: {
      kind: 'days-since',
      item: 'tax-arrears',
      open: { from: 'arisenOn', to: 'clearedOn' },
      unless: { state: ['cleared', 'written-off'] },
      field: 'arisenOn',
    },
  },
  value: 'coalesce(since, 0)',
});
