import { defineIndicator } from '../model/indicator.ts';

/** A > B ~ M > C > D: a new enterprise (M) is not worse than a B, so it is a category and no number. */
export const taxCreditLevel = defineIndicator({
  code: 'tax_credit_level',
  version: 1,
  title: { zh: '纳税信用级别', en: 'tax credit level' },
  theme: 'tax',
  unit: { zh: '级', en: 'level' },
  worse: 'none',
  aggregates: {
    level: { kind: 'latest', item: 'tax-credit-ratings', field: 'level', by: 'year' },
  },
  value: 'level',
});
