import { defineIndicator } from '../model/indicator.ts';

export const enforcementAmountOpen = defineIndicator({
  code: 'enforcement_amount_open',
  version: 1,
  title: { zh: '未履行执行金额', en: 'amount of enforcement not performed' },
  theme: 'justice',
  unit: 'fen',
  worse: 'high',
  aggregates: {
    amount: {
      kind: 'sum',
      item: 'enforcement-cases',
      where: { kind: ['debtor'] },
      unless: { state: ['closed'], publicationStatus: ['repaired', 'withdrawn'] },
      open: { from: 'filedOn', to: 'closedOn' },
      field: 'unperformed',
    },
  },
  value: 'amount',
});
