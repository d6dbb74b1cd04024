import { type LoanMeasure, weightedRate, units } from '../model/loan-measure.ts';

export const meanRate: LoanMeasure = {
  code: 'mean-rate',
  version: 1,
  aim: 'cheaper',
  title: { zh: '新发放贷款加权平均利率', en: 'Mean rate of new loans' },
  unit: units.percent,
  definition: {
    zh: '当月授信的贷款年利率按金额加权平均。品种结构变化也会使其升降，须与“固定结构利率指数”一并看。',
    en: 'Mean of the yearly rates of what was granted in the month, weighted by amount. A change of mix moves it too, so the index of rates at a fixed mix stands beside it.',
  },
  source: { zh: '加权平均利率 = Σ(金额×利率) ÷ Σ金额', en: 'Sum of amount × rate over sum of amounts' },
  figure: ({ cell }) => weightedRate(cell.newRated, cell.newFen),
  tells: ({ cell }) => [cell.newHouseholds],
};
