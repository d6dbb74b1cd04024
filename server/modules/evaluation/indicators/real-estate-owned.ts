import { defineIndicator } from '../model/indicator.ts';

export const realEstateOwned = defineIndicator({
  code: 'real_estate_owned',
  version: 1,
  title: { zh: '自有不动产数', en: 'real estate owned' },
  theme: 'assets',
  unit: { zh: '项', en: 'items' },
  worse: 'low',
  aggregates: {
    owned: {
      kind: 'distinct',
      item: 'real-estate-rights',
      unless: { state: ['historical'] },
      open: { from: 'registeredOn', to: 'cancelledOn' },
      field: 'unitNo',
    },
  },
  value: 'owned',
});
