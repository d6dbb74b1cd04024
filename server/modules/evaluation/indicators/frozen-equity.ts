import { defineIndicator } from '../model/indicator.ts';

export const frozenEquity = defineIndicator({
  code: 'frozen_equity',
  version: 1,
  title: { zh: '冻结股权数额', en: 'equity frozen' },
  theme: 'equity',
  unit: 'fen',
  worse: 'high',
  aggregates: {
    frozen: {
      kind: 'sum',
      item: 'shareholders',
      where: { recordKind: ['freeze'] },
      unless: { status: ['ended'] },
      open: { from: 'registeredOn', to: 'endedOn' },
      field: 'equityInvolved',
    },
  },
  value: 'frozen',
});
