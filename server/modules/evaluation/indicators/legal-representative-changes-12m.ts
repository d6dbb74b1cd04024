import { defineIndicator } from '../model/indicator.ts';

export const legalRepresentativeChanges12m = defineIndicator({
  code: 'legal_representative_changes_12m',
  version: 1,
  title: { zh: '近12月法定代表人变更次数', en: 'changes of legal representative in 12 months' },
  theme: 'standing',
  unit: { zh: '次', en: 'times' },
  worse: 'high',
  aggregates: {
    changes: {
      kind: 'count',
      item: 'registration-changes',
      where: { changeItem: ['legal-representative'] },
      past: { on: 'changedOn', months: 12 },
    },
  },
  value: 'changes',
});
