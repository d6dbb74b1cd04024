import { defineIndicator } from '../model/indicator.ts';

export const researchShare = defineIndicator({
  code: 'research_share',
  version: 1,
  title: { zh: '研发费用占营业收入比例', en: 'research spending against revenue' },
  theme: 'assets',
  unit: 'ratio',
  worse: 'low',
  aggregates: {
    spending: { kind: 'latest', item: 'research', where: { recordKind: ['spending'] }, field: 'spending', by: 'year' },
    revenue: { kind: 'latest', item: 'annual-report', field: 'revenue', by: 'year' },
  },
  value: 'spending / revenue',
  guard: 'revenue > 0',
});
