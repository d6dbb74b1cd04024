import { defineIndicator } from '../model/indicator.ts';

export const ordinaryPenalties12m = defineIndicator({
  code: 'ordinary_penalties_12m',
  version: 1,
  title: { zh: '近12月一般行政处罚次数', en: 'ordinary administrative penalties in 12 months' },
  theme: 'administration',
  unit: { zh: '次', en: 'times' },
  worse: 'high',
  aggregates: {
    penalties: {
      kind: 'count',
      item: 'penalties',
      where: { severityClass: ['ordinary'] },
      unless: { publicationStatus: ['repaired', 'expired', 'withdrawn'] },
      past: { on: 'decidedOn', months: 12 },
    },
  },
  value: 'penalties',
});
