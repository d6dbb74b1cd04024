import { defineIndicator } from '../model/indicator.ts';

export const customsCreditLevel = defineIndicator({
  code: 'customs_credit_level',
  version: 1,
  title: { zh: '海关信用等级', en: 'customs credit level' },
  theme: 'trade',
  unit: { zh: '级', en: 'level' },
  worse: 'none',
  aggregates: {
    level: {
      kind: 'latest',
      item: 'customs-registration',
      unless: { state: ['cancelled'] },
      field: 'creditLevel',
      by: 'filedOn',
    },
  },
  value: 'level',
});
