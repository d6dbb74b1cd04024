import { defineIndicator } from '../model/indicator.ts';

export const dishonestDebtor = defineIndicator({
  code: 'dishonest_debtor',
  version: 1,
  title: { zh: '失信被执行人', en: 'listed as dishonest debtor' },
  theme: 'justice',
  unit: { zh: '项', en: 'items' },
  worse: 'high',
  aggregates: {
    listed: {
      kind: 'count',
      item: 'dishonest-debtors',
      open: { from: 'publishedOn', to: 'shieldedOn' },
      unless: { publicationStatus: ['repaired', 'expired', 'withdrawn', 'not-published'] },
    },
  },
  value: 'listed',
});
