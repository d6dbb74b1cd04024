import { type LoanMeasure, percent, units } from '../model/loan-measure.ts';

export const evaluatedCoverage: LoanMeasure = {
  code: 'evaluated-coverage',
  version: 1,
  aim: 'wider',
  title: { zh: '评价企业贷款覆盖率', en: 'Coverage of evaluated enterprises' },
  unit: units.percent,
  definition: {
    zh: '月末有贷款余额的已评价企业户数占全部已评价企业户数的比例。',
    en: 'Of the enterprises evaluated, the share that owe a balance at the end of the month.',
  },
  source: { zh: '面扩：覆盖率', en: 'Wider: coverage' },
  groupings: ['all', 'province', 'city', 'section', 'size'],
  figure: ({ cell }) => percent(cell.evaluatedHouseholds, cell.evaluated),
  tells: ({ cell }) => [
    cell.evaluatedHouseholds,
    cell.evaluated - cell.evaluatedHouseholds,
    cell.households - cell.evaluatedHouseholds,
  ],
};
