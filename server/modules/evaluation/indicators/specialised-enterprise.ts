import { defineIndicator } from '../model/indicator.ts';

export const specialisedEnterprise = defineIndicator({
  code: 'specialised_enterprise',
  version: 1,
  title: { zh: '专精特新企业', en: 'specialised and innovative enterprise' },
  theme: 'assets',
  unit: { zh: '项', en: 'items' },
  worse: 'low',
  aggregates: {
    valid: {
      kind: 'count',
      item: 'technology-qualifications',
      where: { qualificationKind: ['innovative-sme', 'specialised-sme', 'little-giant', 'champion'] },
      unless: { state: ['expired', 'withdrawn'] },
      open: { from: 'issuedOn', to: 'validTo' },
    },
  },
  value: 'valid',
});
