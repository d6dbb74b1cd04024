import { type LoanMeasure, weightedRate, units } from '../model/loan-measure.ts';

export const meanCost: LoanMeasure = {
  code: 'mean-cost',
  version: 1,
  aim: 'cheaper',
  title: { zh: '新发放贷款综合年化成本', en: 'Mean cost of new loans' },
  unit: units.percent,
  definition: {
    zh: '当月授信且报告了综合成本的贷款，综合年化成本（利息、收费、担保费、保险费等）按金额加权平均。',
    en: 'Mean of the comprehensive yearly cost (interest, fees, guarantee, insurance) of what was granted in the month and reported with it, weighted by amount.',
  },
  source: { zh: '综合融资成本', en: 'Comprehensive cost of borrowing' },
  figure: ({ cell }) => weightedRate(cell.costed, cell.costedFen),
  tells: ({ cell }) => [cell.costedHouseholds, cell.newHouseholds - cell.costedHouseholds],
};
