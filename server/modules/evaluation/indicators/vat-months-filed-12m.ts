import { defineIndicator } from '../model/indicator.ts';

/** A quarterly filing covers its three months; the newest four months are not due yet, or their filings are on their way. */
export const vatMonthsFiled12m = defineIndicator({
  code: 'vat_months_filed_12m',
  version: 1,
  title: { zh: '近12月增值税申报月数', en: 'months of VAT filed in 12' },
  theme: 'tax',
  unit: { zh: '个月', en: 'months' },
  worse: 'low',
  aggregates: {
    filed: {
      kind: 'months',
      item: 'tax-payments',
      where: { taxKind: ['vat'], declarationKind: ['regular'] },
      month: { from: 'periodFrom', to: 'periodTo' },
      value: 'paid',
      combine: 'sum',
      otherwise: 0,
      take: 'known',
      months: { calendar: 12, late: 4 },
    },
  },
  value: 'filed',
});
