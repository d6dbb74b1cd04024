import { defineIndicator } from '../model/indicator.ts';

export const defendantCases12m = defineIndicator({
  code: 'defendant_cases_12m',
  version: 1,
  title: { zh: '近12月被诉案件数', en: 'cases as defendant in 12 months' },
  theme: 'justice',
  unit: { zh: '件', en: 'cases' },
  worse: 'high',
  aggregates: {
    cases: {
      kind: 'count',
      item: 'case-filings',
      where: { role: ['defendant', 'appellee', 'respondent'] },
      unless: { state: ['withdrawn'] },
      past: { on: 'filedOn', months: 12 },
    },
  },
  value: 'cases',
});
