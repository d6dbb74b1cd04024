import { defineIndicator } from '../model/indicator.ts';

export const seriousDishonestyListed = defineIndicator({
  code: 'serious_dishonesty_listed',
  version: 1,
  title: { zh: '列入严重失信主体名单', en: 'listed for serious dishonesty' },
  theme: 'administration',
  unit: { zh: '项', en: 'items' },
  worse: 'high',
  aggregates: {
    listed: {
      kind: 'count',
      item: 'other-dishonesty-lists',
      unless: { publicationStatus: ['repaired', 'expired', 'withdrawn', 'not-published'] },
      open: { from: 'listedOn', to: 'removedOn' },
    },
  },
  value: 'listed',
});
