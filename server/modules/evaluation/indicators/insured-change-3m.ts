import { defineIndicator } from '../model/indicator.ts';

/** Below ten people one who leaves is a tenth of all. */
export const insuredChange3m = defineIndicator({
  code: 'insured_change_3m',
  version: 1,
  title: { zh: '参保人数环比', en: 'people insured against the 3 months before' },
  theme: 'staff',
  unit: 'ratio',
  worse: 'low',
  aggregates: {
    recent: {
      kind: 'months',
      item: 'social-insurance-payments',
      where: { insuranceKind: ['pension'] },
      month: 'month',
      value: 'payerCount',
      combine: 'greatest',
      take: 'average',
      months: { last: 3 },
    },
    before: {
      kind: 'months',
      item: 'social-insurance-payments',
      where: { insuranceKind: ['pension'] },
      month: 'month',
      value: 'payerCount',
      combine: 'greatest',
      take: 'average',
      months: { last: 3, skip: 3 },
    },
  },
  value: 'recent / before - 1',
  guard: 'before >= 10',
  freshDays: 120,
});
