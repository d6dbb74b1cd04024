import { defineIndicator } from '../model/indicator.ts';

export const enforcementCasesOpen = defineIndicator({
  code: 'enforcement_cases_open',
  version: 1,
  title: { zh: '未结执行案件数', en: 'enforcement cases open' },
  theme: 'justice',
  unit: { zh: '件', en: 'cases' },
  worse: 'high',
  aggregates: {
    cases: {
      kind: 'count',
      item: 'enforcement-cases',
      where: { kind: ['debtor'] },
      unless: { state: ['closed'], publicationStatus: ['repaired', 'withdrawn'] },
      open: { from: 'filedOn', to: 'closedOn' },
    },
  },
  value: 'cases',
});
