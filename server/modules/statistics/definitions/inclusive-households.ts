import { type LoanMeasure, units } from '../model/loan-measure.ts';

export const inclusiveHouseholds: LoanMeasure = {
  code: 'inclusive-households',
  version: 1,
  aim: 'wider',
  title: { zh: '普惠小微贷款户数', en: 'Enterprises with inclusive small loans' },
  unit: units.enterprises,
  definition: {
    zh: '月末有普惠小微贷款余额的户数。',
    en: 'Enterprises that owe a balance of inclusive small loans at the end of the month.',
  },
  source: { zh: '同“普惠小微贷款余额”', en: 'As the balance of inclusive small loans' },
  figure: ({ cell }) => cell.inclusiveHouseholds,
  tells: ({ cell }) => [cell.inclusiveHouseholds, cell.otherHouseholds],
};
