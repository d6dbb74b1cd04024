import type { Bilingual } from './bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What became of a finding of misuse. */
export const findingStates = {
  open: text('待说明', 'open'),
  explained: text('已说明', 'explained'),
  confirmed: text('属实', 'confirmed'),
  dismissed: text('排除', 'dismissed'),
};

export const severities = { minor: text('一般', 'minor'), serious: text('严重', 'serious'), grave: text('特别严重', 'grave') };

export const ladderSteps = {
  warning: text('警告', 'warning'),
  rectification: text('限期整改', 'rectification'),
  suspension: text('暂停接入', 'suspension'),
  withdrawal: text('取消接入', 'withdrawal'),
};

/** Verdicts of the reconciliation; they stand beside those of verifications. */
export const useVerdicts = {
  'in-order': text('有对应融资事项', 'in order'),
  'no-institution': text('不是接入机构的使用', 'not an institution’s'),
  'no-case': text('未注明融资事项', 'no case named'),
  'unknown-case': text('融资事项不存在', 'no such case'),
  'other-subject': text('事项属于其他企业', 'another enterprise’s case'),
  'opened-after': text('事项登记在后', 'case opened after'),
  'closed-case': text('事项已办结', 'case closed'),
  'other-kind': text('用途与事项不符', 'purpose not the case’s'),
  'no-application': text('长期没有申请结果', 'no application behind it'),
};
