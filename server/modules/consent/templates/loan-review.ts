import { defineTemplate } from '../model/purpose-template.ts';

export const loanReview = defineTemplate({
  name: 'loan-review',
  version: 1,
  title: { zh: '贷前审查', en: 'Loan review' },
  description: {
    zh: '为审查一笔融资申请查询或核验信息：最长三十日，最多三次，只用于这一笔申请。',
    en: 'To query or verify information for one application for finance: at most 30 days and 3 uses, for that application only.',
  },
  maxValidityDays: 30,
  maxUses: 3,
  maxUsesPerDay: 3,
  maxHistoryMonths: 36,
  maxRetentionDays: 90,
  modes: ['query', 'verify'],
  banded: false,
  caseKinds: ['application'],
  oneCase: true,
  items: 'any-but-compute-only',
  screenText: {
    zh: '本单位授权{institution}为审查本单位的一笔融资申请，自{from}起至{until}止，使用本单位的下列信息，最多{uses}次（每日不超过{daily}次）：{items}。信息所属期为{period}。{institution}应在最后一次使用后{retention}日内删除所获信息。本单位可随时撤回授权，撤回前的使用不受影响。',
    en: 'We authorise {institution}, to review one application of ours for finance, from {from} until {until}, to use the following information about us at most {uses} times (no more than {daily} a day): {items}. The information is of {period}. {institution} deletes what it received within {retention} days after the last use. We may revoke this at any time; uses before that are not affected.',
  },
});
