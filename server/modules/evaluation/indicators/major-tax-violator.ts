import { defineIndicator } from '../model/indicator.ts';

export const majorTaxViolator = defineIndicator({
  code: 'major_tax_violator',
  version: 1,
  title: { zh: '重大税收违法失信主体', en: 'listed for major violations of tax law' },
  theme: 'administration',
  unit: { zh: '项', en: 'items' },
  worse: 'high',
  aggregates: {
    listed: {
      kind: 'count',
      item: 'tax-violators',
      unless: { publicationStatus: ['repaired', 'expired', 'withdrawn', 'not-published'] },
      open: { from: 'publishedOn', to: 'stoppedOn' },
    },
  },
  value: 'listed',
});
