import type { Bilingual } from './bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Kinds of uses and of own reports; they stand among the other kinds. */
export const rightsKinds = {
  disclosure: text('提供给机构', 'given'),
  read: text('平台内查看', 'read'),
  reported: text('填报', 'reported'),
  withdrawn: text('撤回', 'withdrawn'),
};

/** Why a record that was given holds no longer. */
export const revisionReasons = {
  corrected: text('经异议处理已更正', 'corrected after an objection'),
  withdrawn: text('已撤销', 'withdrawn'),
  repaired: text('信用修复', 'credit repaired'),
  expired: text('公示期满', 'publication ended'),
  'not-verifiable': text('无法核实，停止披露', 'could not be verified'),
};

/** What an institution did about a notice. */
export const noticeActions = {
  updated: text('已改用新版本', 'updated'),
  deleted: text('已删除', 'deleted'),
  'not-used': text('未曾使用', 'not used'),
};
