import { defineIndicator } from '../model/indicator.ts';

export const debtToAssets = defineIndicator({
  code: 'debt_to_assets',
  version: 1,
  title: { zh: '资产负债率', en: 'liabilities against assets' },
  theme: 'standing',
  unit: 'ratio',
  worse: 'high',
  aggregates: {
    debts: { kind: 'latest', item: 'annual-report', field: 'totalLiabilities', by: 'year' },
    assets: { kind: 'latest', item: 'annual-report', field: 'totalAssets', by: 'year' },
  },
  value: 'debts / assets',
  guard: 'assets > 0',
});
