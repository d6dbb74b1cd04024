import { defineIndicator } from '../model/indicator.ts';

export const taxArrearsAmount = defineIndicator({
  code: 'tax_arrears_amount',
  version: 1,
  title: { zh: '欠税余额', en: 'tax in arrears' },
  theme: 'tax',
  unit: 'fen',
  worse: 'high',
  aggregates: {
    owed: {
      kind: 'sum',
      item: 'tax-arrears',
      open: { from: 'arisenOn', to: 'clearedOn' },
      unless: { state: ['cleared', 'written-off'] },
      field: 'balance',
    },
  },
  value: 'owed',
});
