import { defineIndicator } from '../model/indicator.ts';

export const ageMonths = defineIndicator({
  code: 'age_months',
  version: 1,
  title: { zh: '存续月数', en: 'months since establishment' },
  theme: 'standing',
  unit: { zh: '个月', en: 'months' },
  worse: 'low',
  aggregates: {
    age: { kind: 'months-since', item: 'registration', field: 'establishedOn' },
  },
  value: 'age',
});
