import { type LoanMeasure, percent, units } from '../model/loan-measure.ts';

export const inclusiveGrowth: LoanMeasure = {
  code: 'inclusive-growth',
  version: 1,
  aim: 'more',
  title: { zh: '普惠小微贷款余额同比', en: 'Growth of inclusive small loans' },
  unit: units.percent,
  definition: {
    zh: '普惠小微贷款月末余额与上年同月末之比减一；两端均以同一时刻平台所知计算。',
    en: 'Balance of inclusive small loans at the end of the month over that of a year before, less one; both as known at the same moment.',
  },
  source: { zh: '同“普惠小微贷款余额”', en: 'As the balance of inclusive small loans' },
  figure: ({ cell, earlier }) =>
    earlier === undefined ? null : percent(cell.inclusiveBalanceFen - earlier.inclusiveBalanceFen, earlier.inclusiveBalanceFen),
  tells: ({ cell, earlier }) => [
    cell.inclusiveHouseholds,
    cell.otherHouseholds,
    earlier?.inclusiveHouseholds ?? 0,
    earlier?.otherHouseholds ?? 0,
  ],
};
