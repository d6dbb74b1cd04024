import type { Bilingual } from '../language.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Kinds of financing cases; they stand among the other kinds. */
export const caseKinds = {
  application: text('融资申请', 'application'),
  loan: text('贷款', 'loan'),
  'customer-review': text('客户评估', 'customer review'),
};

/** What stands as a code in the answers of queries and verifications. */
export const queryChoices = {
  is: {
    'at-least': text('不低于', 'at least'),
    'at-most': text('不高于', 'at most'),
    between: text('介于', 'between'),
    equals: text('等于', 'equals'),
  },
  measure: {
    latest: text('最近一条', 'newest'),
    sum: text('合计', 'sum'),
    greatest: text('最大', 'greatest'),
    least: text('最小', 'least'),
    count: text('记录数', 'count'),
  },
  missing: {
    'none-on-record': text('本平台没有该企业的这项记录', 'nothing on record of this enterprise'),
    'not-collected': text('本平台尚未归集这一信息项', 'not collected on this platform yet'),
    withheld: text('有记录，但不得提供', 'on record, but may not be given'),
  },
  retry: { no: text('无须再查', 'no'), later: text('可稍后再查', 'later') },
  verdict: { yes: text('是', 'yes'), no: text('否', 'no'), unknown: text('无从判断', 'unknown') },
  why: {
    'compute-only': text('仅供联合建模', 'for joint modelling only'),
    'source-scope': text('超出提供单位的共享范围', 'outside the scope of its source'),
  },
};
