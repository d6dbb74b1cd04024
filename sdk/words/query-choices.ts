import type { Bilingual } from './bilingual.ts';
import { useVerdicts } from './oversight-choices.ts';
import { supportVerdicts } from './support-choices.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Kinds of financing cases; they stand among the other kinds. */
export const caseKinds = {
  application: text('融资申请', 'application'),
  loan: text('贷款', 'loan'),
  'customer-review': text('客户评估', 'customer review'),
};

/** Why a live source gave nothing. */
const sourceFaults = {
  'source.timeout': text('提供单位未在时限内答复', 'its source did not answer in time'),
  'source.unavailable': text('提供单位的接口不可用', 'its source is not available'),
  'source.breaker-open': text('提供单位的接口连续故障，暂不调用', 'its source kept failing and is spared for a while'),
  'source.busy': text('提供单位的接口正忙', 'its source is busy'),
  'source.refused': text('提供单位未予受理', 'its source refused the question'),
  'source.invalid-answer': text('提供单位的答复不符合约定，未予采用', 'its source answered against its contract'),
  'source.address': text('数据源地址不在允许的网段', 'its source stands where it may not be reached'),
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
    ...sourceFaults,
  },
  breaker: { closed: text('正常', 'closed'), open: text('熔断', 'open') },
  fault: sourceFaults,
  from: {
    live: text('实时取得', 'fetched live'),
    cache: text('时效内的前次答复', 'an earlier answer, still fresh'),
    none: text('未取得', 'nothing'),
  },
  judgedBy: { records: text('已归集记录', 'what is collected'), source: text('提供单位', 'the provider') },
  retry: { no: text('无须再查', 'no'), later: text('可稍后再查', 'later') },
  verdict: {
    yes: text('是', 'yes'),
    no: text('否', 'no'),
    unknown: text('无从判断', 'unknown'),
    ...supportVerdicts,
    ...useVerdicts,
  },
  why: {
    'compute-only': text('仅供联合建模', 'for joint modelling only'),
    'source-scope': text('超出提供单位的共享范围', 'outside the scope of its source'),
  },
};
