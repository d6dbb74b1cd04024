import { defineIndicator } from '../model/indicator.ts';

export const realEstateEncumberedShare = defineIndicator({
  code: 'real_estate_encumbered_share',
  version: 1,
  title: { zh: '不动产抵押查封比例', en: 'share of real estate mortgaged or seized' },
  theme: 'assets',
  unit: 'ratio',
  worse: 'high',
  aggregates: {
    owned: {
      kind: 'distinct',
      item: 'real-estate-rights',
      unless: { state: ['historical'] },
      open: { from: 'registeredOn', to: 'cancelledOn' },
      field: 'unitNo',
    },
    encumbered: {
      kind: 'distinct',
      item: 'real-estate-encumbrances',
      unless: { encumbranceKind: ['notice'] },
      open: { from: 'registeredOn', to: 'cancelledOn' },
      field: 'unitNo',
    },
  },
  value: 'min(encumbered / owned, 1)',
  guard: 'owned > 0',
});
