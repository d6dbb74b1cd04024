import { type LoanMeasure, percent, units } from '../model/loan-measure.ts';

export const creditOnlyShare: LoanMeasure = {
  code: 'credit-only-share',
  version: 1,
  aim: 'wider',
  title: { zh: '信用贷款占比', en: 'Share of credit-only loans' },
  unit: units.percent,
  definition: {
    zh: '月末无抵押、质押和保证的贷款余额占全部贷款余额的比例。',
    en: 'Of the balance at the end of the month, the share lent without collateral or guarantee.',
  },
  source: { zh: '信用贷款占比', en: 'Share of credit-only loans' },
  figure: ({ cell }) => percent(cell.creditBalanceFen, cell.balanceFen),
  tells: ({ cell }) => [cell.creditHouseholds, cell.securedHouseholds],
};
