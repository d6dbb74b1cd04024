import { type LoanMeasure, percent, units } from '../model/loan-measure.ts';

export const authorisedCoverage: LoanMeasure = {
  code: 'authorised-coverage',
  version: 1,
  aim: 'wider',
  title: { zh: '授权企业贷款覆盖率', en: 'Coverage of enterprises that authorised' },
  unit: units.percent,
  definition: {
    zh: '月末有贷款余额的曾授权企业户数占全部曾授权企业户数的比例。',
    en: 'Of the enterprises that ever authorised an institution, the share that owe a balance at the end of the month.',
  },
  source: { zh: '面扩：覆盖率', en: 'Wider: coverage' },
  groupings: ['all', 'province', 'city', 'section', 'size'],
  figure: ({ cell }) => percent(cell.authorisedHouseholds, cell.authorised),
  tells: ({ cell }) => [
    cell.authorisedHouseholds,
    cell.authorised - cell.authorisedHouseholds,
    cell.households - cell.authorisedHouseholds,
  ],
};
