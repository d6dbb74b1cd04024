import { defineIndicator } from '../model/indicator.ts';

export const abnormalOperationsListed = defineIndicator({
  code: 'abnormal_operations_listed',
  version: 1,
  title: { zh: '列入经营异常名录', en: 'listed for abnormal operations' },
  theme: 'administration',
  unit: { zh: '项', en: 'items' },
  worse: 'high',
  aggregates: {
    listed: {
      kind: 'count',
      item: 'abnormal-operations',
      unless: { publicationStatus: ['repaired', 'withdrawn'] },
      open: { from: 'listedOn', to: 'removedOn' },
    },
  },
  value: 'listed',
});
