import type { Bilingual } from './bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

const guarantees = {
  combined: text('组合担保', 'combined'),
  credit: text('信用', 'unsecured'),
  guaranteed: text('保证', 'guaranteed'),
  'guarantee-backed': text('政府性融资担保', 'public guarantee fund'),
  mortgage: text('抵押', 'mortgage'),
  pledge: text('质押', 'pledge'),
};
const repayments = {
  'equal-instalments': text('等额本息', 'equal instalments'),
  'equal-principal': text('等额本金', 'equal principal'),
  'interest-first': text('按月付息、到期还本', 'interest monthly'),
  bullet: text('到期一次还本付息', 'all at the end'),
  revolving: text('随借随还', 'at will'),
};

/** What a demand is for; it stands among the other purposes. */
export const demandPurposes = {
  'working-capital': text('流动资金', 'working capital'),
  equipment: text('购置设备', 'equipment'),
  construction: text('建设厂房、场地', 'construction'),
  technology: text('研发与技术改造', 'research and renewal'),
  refinancing: text('续贷、置换', 'refinancing'),
  other: text('其他经营用途', 'other needs'),
};

/** What stands as a code in the answers of the marketplace. */
export const marketplaceChoices = {
  guarantee: { ...guarantees, combined: text('组合担保', 'combined') },
  guarantees,
  repayment: repayments,
  repayments,
  zones: {
    'first-loan': text('首贷', 'first loan'),
    'science-technology': text('科技创新', 'science and technology'),
    green: text('绿色', 'green'),
    rural: text('乡村振兴', 'rural'),
    'guarantee-backed': text('政银担合作', 'guarantee-backed'),
  },
  basis: {
    'amount-once': text('放款时一次，按金额万分数', 'once, in basis points of the amount'),
    'amount-yearly': text('每年年初，按金额万分数', 'each year in advance, in basis points'),
    'fixed-once': text('放款时一次，定额（分）', 'once, in fen'),
    'fixed-yearly': text('每年年初，定额（分）', 'each year in advance, in fen'),
  },
  productState: {
    draft: text('草稿', 'draft'),
    submitted: text('待审核', 'submitted'),
    published: text('在架', 'on offer'),
    paused: text('已暂停', 'paused'),
    withdrawn: text('已下架', 'withdrawn'),
  },
  productAct: {
    draft: text('起草', 'drafted'),
    submit: text('提交', 'submitted'),
    publish: text('发布', 'published'),
    return: text('退回', 'returned'),
    pause: text('暂停', 'paused'),
    resume: text('恢复', 'resumed'),
    withdraw: text('下架', 'withdrawn'),
  },
  financingState: {
    submitted: text('已提交', 'submitted'),
    accepted: text('已受理', 'accepted'),
    'in-review': text('审查中', 'in review'),
    offered: text('待企业确认方案', 'offered'),
    approved: text('待放款', 'agreed'),
    granted: text('已放款', 'granted'),
    refused: text('未通过', 'refused'),
    withdrawn: text('已撤回', 'withdrawn'),
    expired: text('已失效', 'expired'),
    rerouted: text('已改投', 'rerouted'),
  },
  stage: {
    accept: text('受理', 'acceptance'),
    reply: text('首次答复', 'first reply'),
    decide: text('决定', 'decision'),
    answer: text('企业确认方案', 'answer to the offer'),
    grant: text('放款', 'grant'),
    reroute: text('建议改投', 'proposal of another'),
  },
  event: {
    submitted: text('提交申请', 'submitted'),
    accepted: text('受理', 'accepted'),
    replied: text('首次答复', 'replied'),
    offered: text('给出方案', 'offered'),
    lent: text('机构报告贷款', 'loan reported'),
    agreed: text('接受方案', 'agreed'),
    granted: text('放款', 'granted'),
    refused: text('拒绝', 'refused'),
    withdrawn: text('撤回', 'withdrawn'),
    expired: text('失效', 'expired'),
    rerouted: text('改投', 'rerouted'),
    assigned: text('分派', 'assigned'),
    message: text('消息', 'message'),
    document: text('文件', 'document'),
    reminded: text('到期提醒', 'reminded'),
    overdue: text('逾期', 'late'),
    'reroute-proposed': text('建议改投', 'another proposed'),
  },
  party: { subject: text('企业', 'enterprise'), institution: text('机构', 'institution'), platform: text('平台', 'platform') },
  term: {
    amount: text('金额', 'amount'),
    term: text('期限', 'term'),
    guarantee: text('担保方式', 'security'),
    repayment: text('还款方式', 'repayment'),
  },
};
