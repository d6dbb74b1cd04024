import type { Bilingual } from './bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** States of an authorisation. */
export const authorisationStates = {
  draft: text('草稿', 'draft'),
  awaiting: text('待答复', 'awaiting'),
  reserved: text('备用，未生效', 'in reserve'),
  active: text('有效', 'active'),
  paused: text('已暂停', 'paused'),
  amended: text('已变更', 'amended'),
  current: text('现行', 'current'),
  revoked: text('已撤回', 'revoked'),
  expired: text('已到期', 'expired'),
  exhausted: text('已用完', 'exhausted'),
  refused: text('已拒绝', 'refused'),
  dropped: text('备用未启用，已终止', 'ended unused'),
};

/** What an authorisation may be for. */
export const purposes = {
  'loan-review': text('贷前审查', 'review before a loan'),
  'post-loan-monitoring': text('贷后管理', 'monitoring after a loan'),
  'pre-screening': text('预筛', 'pre-screening'),
};
