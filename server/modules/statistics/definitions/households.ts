import { type LoanMeasure, units } from '../model/loan-measure.ts';

export const households: LoanMeasure = {
  code: 'households',
  version: 1,
  aim: 'wider',
  title: { zh: '有贷款余额户数', en: 'Enterprises with a balance' },
  unit: units.enterprises,
  definition: {
    zh: '月末有贷款余额的企业和个体工商户，在多家机构有贷款的只计一户。',
    en: 'Enterprises and individual businesses that owe a balance at the end of the month, each once however many institutions lend to it.',
  },
  source: { zh: '面扩：服务覆盖的市场主体', en: 'Wider: how many are served' },
  figure: ({ cell }) => cell.households,
  tells: ({ cell }) => [cell.households],
};
