import { defineIndicator } from '../model/indicator.ts';

export const patentsValid = defineIndicator({
  code: 'patents_valid',
  version: 1,
  title: { zh: '有效专利数', en: 'patents in force' },
  theme: 'assets',
  unit: { zh: '项', en: 'items' },
  worse: 'low',
  aggregates: {
    patents: {
      kind: 'count',
      item: 'patents',
      where: { legalState: ['granted', 'transferred'] },
      open: { from: 'grantedOn', to: 'expiresOn' },
    },
  },
  value: 'patents',
});
