import type { Bilingual } from '../language.ts';

/** Headings for the properties of answers about queries and verifications. Part of the one table of headings. */
export const queryTitles: Readonly<Record<string, Bilingual>> = {
  amountFen: { zh: '金额（分）', en: 'Amount (fen)' },
  answers: { zh: '核验结果', en: 'Answers' },
  case: { zh: '融资事项', en: 'Financing case' },
  cases: { zh: '融资事项', en: 'Financing cases' },
  conflicting: { zh: '来源不一致', en: 'Conflicting' },
  etag: { zh: '内容标识', en: 'ETag' },
  figure: { zh: '门槛', en: 'Figure' },
  freshness: { zh: '时效', en: 'Freshness' },
  is: { zh: '比较', en: 'Test' },
  judged: { zh: '判断所据', en: 'As judged' },
  leafHash: { zh: '日志叶散列', en: 'Leaf of the log' },
  masked: { zh: '已脱敏', en: 'Masked' },
  measure: { zh: '取值方式', en: 'Measure' },
  missing: { zh: '缺失原因', en: 'Missing because' },
  months: { zh: '最近月数', en: 'Months' },
  newestRecordedAt: { zh: '最新收录时间', en: 'Newest recorded' },
  opened: { zh: '新登记', en: 'Opened' },
  retry: { zh: '可否再查', en: 'Try again' },
  served: { zh: '有内容', en: 'Served' },
  verdict: { zh: '结论', en: 'Verdict' },
  why: { zh: '原因', en: 'Why' },
  withheldFields: { zh: '未提供的字段', en: 'Fields left out' },
};
