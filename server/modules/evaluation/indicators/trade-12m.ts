import { defineIndicator } from '../model/indicator.ts';

export const trade12m = defineIndicator({
  code: 'trade_12m',
  version: 1,
  title: { zh: '近12月进出口额', en: 'imports and exports in 12 months' },
  theme: 'trade',
  unit: 'fen',
  worse: 'low',
  aggregates: {
    imports: {
      kind: 'months',
      item: 'customs-trade-2024',
      month: 'month',
      value: 'importAmount',
      combine: 'sum',
      take: 'sum',
      months: { last: 12 },
    },
    exports: {
      kind: 'months',
      item: 'customs-trade-2024',
      month: 'month',
      value: 'exportAmount',
      combine: 'sum',
      take: 'sum',
      months: { last: 12 },
    },
  },
  value: 'imports + exports',
  freshDays: 120,
});
