import { defineIndicator } from '../model/indicator.ts';

export const paidCapitalShare = defineIndicator({
  code: 'paid_capital_share',
  version: 1,
  title: { zh: '实缴资本比例', en: 'share of capital paid in' },
  theme: 'equity',
  unit: 'ratio',
  worse: 'low',
  aggregates: {
    paid: {
      kind: 'sum',
      item: 'shareholders',
      where: { recordKind: ['contribution'] },
      open: { from: 'registeredOn', to: 'endedOn' },
      field: 'paidIn',
    },
    subscribed: {
      kind: 'sum',
      item: 'shareholders',
      where: { recordKind: ['contribution'] },
      open: { from: 'registeredOn', to: 'endedOn' },
      field: 'subscribed',
    },
  },
  value: 'min(paid / subscribed, 1)',
});
