import { type LoanMeasure, units, yuan } from '../model/loan-measure.ts';

export const loanBalance: LoanMeasure = {
  code: 'loan-balance',
  version: 1,
  aim: 'more',
  title: { zh: '贷款余额', en: 'Balance of loans' },
  unit: units.yuan,
  definition: {
    zh: '月末各机构报告的贷款余额之和，同一笔贷款经多个渠道报告的只计一次，误报撤销的不计。',
    en: 'Balances at the end of the month of all loans reported; a loan that came by several ways counts once, a cancelled one not at all.',
  },
  source: {
    zh: '全国一体化融资信用服务平台网络建设要求：贷款结果反馈',
    en: 'Results fed back to the financing credit service platforms',
  },
  figure: ({ cell }) => yuan(cell.balanceFen),
  tells: ({ cell }) => [cell.households],
};
