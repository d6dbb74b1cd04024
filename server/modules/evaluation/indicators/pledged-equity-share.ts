import { defineIndicator } from '../model/indicator.ts';

export const pledgedEquityShare = defineIndicator({
  code: 'pledged_equity_share',
  version: 1,
  title: { zh: '股权出质比例', en: 'share of equity pledged' },
  theme: 'equity',
  unit: 'ratio',
  worse: 'high',
  aggregates: {
    pledged: {
      kind: 'sum',
      item: 'shareholders',
      where: { recordKind: ['pledge'] },
      unless: { status: ['ended'] },
      open: { from: 'registeredOn', to: 'endedOn' },
      field: 'equityInvolved',
    },
    capital: { kind: 'latest', item: 'registration', field: 'registeredCapital', by: 'approvedOn' },
  },
  value: 'min(pledged / capital, 1)',
});
