import { defineIndicator } from '../model/indicator.ts';

export const highTechEnterprise = defineIndicator({
  code: 'high_tech_enterprise',
  version: 1,
  title: { zh: '高新技术企业', en: 'high-tech enterprise' },
  theme: 'assets',
  unit: { zh: '项', en: 'items' },
  worse: 'low',
  aggregates: {
    valid: {
      kind: 'count',
      item: 'technology-qualifications',
      where: { qualificationKind: ['high-tech'] },
      unless: { state: ['expired', 'withdrawn'] },
      open: { from: 'issuedOn', to: 'validTo' },
    },
  },
  value: 'valid',
});
