import { defineIndicator } from '../model/indicator.ts';

export const consumptionLimits = defineIndicator({
  code: 'consumption_limits',
  version: 1,
  title: { zh: '限制消费令', en: 'restrictions of consumption' },
  theme: 'justice',
  unit: { zh: '项', en: 'items' },
  worse: 'high',
  aggregates: {
    orders: {
      kind: 'count',
      item: 'enforcement-cases',
      where: { kind: ['restricted'] },
      unless: { state: ['closed'], publicationStatus: ['repaired', 'withdrawn'] },
      open: { from: 'filedOn', to: 'closedOn' },
    },
  },
  value: 'orders',
});
