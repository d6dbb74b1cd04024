import { defineIndicator } from '../model/indicator.ts';

export const socialInsuranceArrearsMonths = defineIndicator({
  code: 'social_insurance_arrears_months',
  version: 1,
  title: { zh: '近12月社保欠缴月数', en: 'months of social insurance in arrears in 12' },
  theme: 'staff',
  unit: { zh: '个月', en: 'months' },
  worse: 'high',
  aggregates: {
    owing: {
      kind: 'months',
      item: 'social-insurance-payments',
      month: 'month',
      value: 'arrears',
      combine: 'sum',
      otherwise: 0,
      take: 'positives',
      months: { last: 12 },
    },
  },
  value: 'owing',
  freshDays: 120,
});
