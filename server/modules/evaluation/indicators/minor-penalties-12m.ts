import { defineIndicator } from '../model/indicator.ts';

export const minorPenalties12m = defineIndicator({
  code: 'minor_penalties_12m',
  version: 1,
  title: { zh: '近12月轻微行政处罚次数', en: 'minor administrative penalties in 12 months' },
  theme: 'administration',
  unit: { zh: '次', en: 'times' },
  worse: 'high',
  aggregates: {
    penalties: {
      kind: 'count',
      item: 'penalties',
      where: { severityClass: ['minor'] },
      unless: { publicationStatus: ['repaired', 'expired', 'withdrawn'] },
      past: { on: 'decidedOn', months: 12 },
    },
  },
  value: 'penalties',
});
