import { type LoanMeasure, units, yuan } from '../model/loan-measure.ts';

export const newLoans: LoanMeasure = {
  code: 'new-loans',
  version: 1,
  aim: 'more',
  title: { zh: '当月新发放贷款', en: 'New loans' },
  unit: units.yuan,
  definition: {
    zh: '当月授信的贷款金额之和。',
    en: 'What was granted in the month.',
  },
  source: { zh: '同“贷款余额”', en: 'As the balance of loans' },
  figure: ({ cell }) => yuan(cell.newFen),
  tells: ({ cell }) => [cell.newHouseholds],
};
