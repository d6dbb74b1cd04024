import { defineIndicator } from '../model/indicator.ts';

export const defendantAmountToCapital = defineIndicator({
  code: 'defendant_amount_to_capital',
  version: 1,
  title: { zh: '被诉标的额与注册资本之比', en: 'amount claimed against registered capital' },
  theme: 'justice',
  unit: 'ratio',
  worse: 'high',
  aggregates: {
    claimed: {
      kind: 'sum',
      item: 'case-filings',
      where: { role: ['defendant', 'respondent'] },
      unless: { state: ['withdrawn'] },
      past: { on: 'filedOn', months: 12 },
      field: 'amount',
    },
    capital: { kind: 'latest', item: 'registration', field: 'registeredCapital', by: 'approvedOn' },
  },
  value: 'claimed / capital',
});
