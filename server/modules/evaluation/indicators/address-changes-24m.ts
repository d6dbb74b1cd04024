import { defineIndicator } from '../model/indicator.ts';

export const addressChanges24m = defineIndicator({
  code: 'address_changes_24m',
  version: 1,
  title: { zh: '近24月住所变更次数', en: 'changes of domicile in 24 months' },
  theme: 'standing',
  unit: { zh: '次', en: 'times' },
  worse: 'high',
  aggregates: {
    changes: {
      kind: 'count',
      item: 'registration-changes',
      where: { changeItem: ['domicile'] },
      past: { on: 'changedOn', months: 24 },
    },
  },
  value: 'changes',
});
