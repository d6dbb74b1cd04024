import { type LoanMeasure, units, yuan } from '../model/loan-measure.ts';

export const inclusiveBalance: LoanMeasure = {
  code: 'inclusive-balance',
  version: 1,
  aim: 'more',
  title: { zh: '普惠小微贷款余额', en: 'Balance of inclusive small loans' },
  unit: units.yuan,
  definition: {
    zh: '小型、微型企业和个体工商户，在一家机构未结清的授信合计不超过 1000 万元的贷款月末余额。',
    en: 'Balances at the end of the month of loans to small and micro enterprises and individual businesses whose credit outstanding at one institution is at most 10 million yuan.',
  },
  source: {
    zh: '普惠型小微企业贷款口径（单户授信 1000 万元及以下），企业规模按工信部联企业〔2011〕300 号',
    en: 'The supervisor’s inclusive small loans (10 million yuan a client); sizes by the standard of 2011 no. 300',
  },
  figure: ({ cell }) => yuan(cell.inclusiveBalanceFen),
  tells: ({ cell }) => [cell.inclusiveHouseholds, cell.otherHouseholds],
};
