import { defineTemplate } from '../model/purpose-template.ts';

export const postLoanMonitoring = defineTemplate({
  name: 'post-loan-monitoring',
  version: 1,
  title: { zh: '贷后管理', en: 'Post-loan monitoring' },
  description: {
    zh: '在一笔贷款存续期间（最长三十六个月）了解借款企业的变化，每日最多一次。',
    en: 'To follow a borrower during the life of one loan, at most 36 months and once a day.',
  },
  // Thirty-six months, of which one February has 29 days, are 1,096 days at most.
  maxValidityDays: 1096,
  maxUses: 1096,
  maxUsesPerDay: 1,
  maxHistoryMonths: 12,
  maxRetentionDays: 180,
  modes: ['query', 'verify'],
  banded: false,
  caseKinds: ['loan'],
  oneCase: true,
  items: 'any-but-compute-only',
  screenText: {
    zh: '本单位授权{institution}在本单位一笔贷款的存续期间，自{from}起至{until}止，使用本单位的下列信息进行贷后管理，每日不超过{daily}次，总计最多{uses}次：{items}。信息所属期为{period}。{institution}应在最后一次使用后{retention}日内删除所获信息。本单位可随时撤回授权，撤回前的使用不受影响。',
    en: 'We authorise {institution}, during the life of one loan of ours, from {from} until {until}, to use the following information about us to follow that loan, no more than {daily} a day and {uses} times in all: {items}. The information is of {period}. {institution} deletes what it received within {retention} days after the last use. We may revoke this at any time; uses before that are not affected.',
  },
});
