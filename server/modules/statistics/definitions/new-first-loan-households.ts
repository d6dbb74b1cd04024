import { type LoanMeasure, units } from '../model/loan-measure.ts';

export const newFirstLoanHouseholds: LoanMeasure = {
  code: 'new-first-loan-households',
  version: 1,
  aim: 'wider',
  title: { zh: '当月新增首贷户', en: 'Enterprises with their first loan, new' },
  unit: units.enterprises,
  definition: {
    zh: '当月授信的贷款中属首贷的户数，依据同“累计首贷户”。',
    en: 'Enterprises whose first loan was granted in the month.',
  },
  source: { zh: '同“累计首贷户”', en: 'As first loans so far' },
  figure: ({ cell }) => cell.newFirstHouseholds,
  tells: ({ cell }) => [cell.newFirstHouseholds, cell.newLaterHouseholds],
};
