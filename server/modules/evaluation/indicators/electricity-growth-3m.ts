import { defineIndicator } from '../model/indicator.ts';

/** A rate needs a base: 1,000 kilowatt-hours in the three months of the year before. */
export const electricityGrowth3m = defineIndicator({
  code: 'electricity_growth_3m',
  version: 1,
  title: { zh: '近3月用电量同比', en: 'electricity in 3 months, year on year' },
  theme: 'utilities',
  unit: 'ratio',
  worse: 'low',
  aggregates: {
    recent: {
      kind: 'months',
      item: 'electricity-bills',
      month: 'month',
      value: 'consumption',
      combine: 'sum',
      take: 'sum',
      months: { last: 3 },
    },
    before: {
      kind: 'months',
      item: 'electricity-bills',
      month: 'month',
      value: 'consumption',
      combine: 'sum',
      take: 'sum',
      months: { last: 3, shift: 12 },
    },
  },
  value: 'recent / before - 1',
  guard: 'before >= 1000',
  freshDays: 120,
});
