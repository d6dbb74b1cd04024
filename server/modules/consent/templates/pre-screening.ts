import { defineTemplate } from '../model/purpose-template.ts';

export const preScreening = defineTemplate({
  name: 'pre-screening',
  version: 1,
  title: { zh: '存量客户预筛', en: 'Pre-screening of own customers' },
  description: {
    zh: '机构为已有客户判断可否提供融资：七日内一次，金额等数字只以分档给出。',
    en: 'For an institution to see whether it could offer finance to a customer it has: once within 7 days, figures as bands only.',
  },
  maxValidityDays: 7,
  maxUses: 1,
  maxUsesPerDay: 1,
  maxHistoryMonths: 12,
  maxRetentionDays: 30,
  modes: ['query', 'verify'],
  banded: true,
  caseKinds: ['customer-review'],
  oneCase: true,
  items: [
    'registration',
    'tax-credit-ratings',
    'tax-payments',
    'sales-summaries',
    'social-insurance-payments',
    'housing-fund-payments',
    'electricity-bills',
    'water-bills',
    'gas-bills',
    'customs-trade',
  ],
  screenText: {
    zh: '本单位系{institution}的客户，授权其为判断可否向本单位提供融资，自{from}起至{until}止，使用本单位的下列信息最多{uses}次：{items}。金额等数字只以分档给出，不提供具体数值。信息所属期为{period}。{institution}应在最后一次使用后{retention}日内删除所获信息。本单位可随时撤回授权，撤回前的使用不受影响。',
    en: 'We are a customer of {institution} and authorise it, to see whether it could offer us finance, from {from} until {until}, to use the following information about us at most {uses} times: {items}. Figures are given as bands only, never as they are. The information is of {period}. {institution} deletes what it received within {retention} days after the last use. We may revoke this at any time; uses before that are not affected.',
  },
});
