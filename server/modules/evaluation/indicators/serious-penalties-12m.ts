import { defineIndicator } from '../model/indicator.ts';

export const seriousPenalties12m = defineIndicator({
  code: 'serious_penalties_12m',
  version: 1,
  title: { zh: '近12月严重行政处罚次数', en: 'serious administrative penalties in 12 months' },
  theme: 'administration',
  unit: { zh: '次', en: 'times' },
  worse: 'high',
  aggregates: {
    penalties: {
      kind: 'count',
      item: 'penalties',
      where: { severityClass: ['serious'] },
      unless: { publicationStatus: ['repaired', 'expired', 'withdrawn'] },
      past: { on: 'decidedOn', months: 12 },
    },
  },
  value: 'penalties',
});
