import type { Bilingual } from '../../../kernel/pure/text.ts';

/** What stands in every drawn report. */
export const words = {
  title: { zh: '企业信用报告', en: 'Enterprise Credit Report' },
  own: { zh: '企业自用版', en: 'For the enterprise itself' },
  institution: { zh: '授权查询版', en: 'Under an authorisation' },
  number: { zh: '报告编号', en: 'Report number' },
  code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  madeAt: { zh: '生成时间', en: 'Made at' },
  asOf: { zh: '数据时点', en: 'As of' },
  purpose: { zh: '用途', en: 'Purpose' },
  institutionName: { zh: '查询机构', en: 'Institution' },
  caseNo: { zh: '融资事项', en: 'Financing case' },
  authorisation: { zh: '授权编号', en: 'Authorisation' },
  disclosure: { zh: '披露编号', en: 'Disclosure' },
  expiresAt: { zh: '保存至', en: 'May be kept until' },
  scan: { zh: '扫码查验', en: 'Scan to check' },
  notes: { zh: '报告说明', en: 'Notes' },
  evaluation: { zh: '评价概要', en: 'Evaluation' },
  noEvaluation: { zh: '尚无信用评价。', en: 'There is no evaluation yet.' },
  score: { zh: '评价得分', en: 'Score' },
  grade: { zh: '评价等级', en: 'Grade' },
  coverage: { zh: '信息覆盖度', en: 'Coverage' },
  model: { zh: '评价模型', en: 'Model' },
  sample: { zh: '示例模型，仅供演示', en: 'A sample model, for showing only' },
  rules: { zh: '命中的否决与封顶', en: 'Vetoes and caps that hold' },
  adverse: { zh: '主要减分原因', en: 'What lowers it most' },
  favourable: { zh: '主要加分原因', en: 'What raises it most' },
  indicator: { zh: '指标', en: 'Indicator' },
  theme: { zh: '方面', en: 'Theme' },
  value: { zh: '现值', en: 'Value' },
  contribution: { zh: '与平均之差', en: 'Against the mean' },
  better: { zh: '改进目标', en: 'Better' },
  unvalued: { zh: '未计分的指标', en: 'Not counted' },
  basics: { zh: '基本信息', en: 'Basic information' },
  noBasics: { zh: '登记注册信息未列入本报告。', en: 'The registration is not in this report.' },
  portrait: { zh: '企业画像（在同类企业中的位置）', en: 'Portrait (among peers)' },
  portraitAbout: {
    zh: '数字为优于同行业、同规模、同年限企业的百分比，以 5 为单位；同类不足 20 户的不显示。画像只供查看，不影响评价。',
    en: 'Better than so many of a hundred enterprises of the same industry, size and age, in fives; nothing is told of fewer than twenty. A portrait never feeds the evaluation.',
  },
  trend: { zh: '近 12 个月得分', en: 'Score of twelve months' },
  overview: { zh: '信用记录概要', en: 'Records at a glance' },
  records: { zh: '信用记录明细', en: 'Records' },
  category: { zh: '大类', en: 'Category' },
  item: { zh: '信息项', en: 'Item' },
  count: { zh: '记录数', en: 'Records' },
  newestValid: { zh: '最近一条', en: 'Newest' },
  newestTaken: { zh: '最近入库', en: 'Taken in' },
  state: { zh: '说明', en: 'Remark' },
  source: { zh: '来源', en: 'Source' },
  marks: { zh: '标注', en: 'Marks' },
  disputed: { zh: '异议中', en: 'In dispute' },
  conflicting: { zh: '各单位所报不一致', en: 'Sources disagree' },
  selfReported: { zh: '企业自主填报', en: 'Self-reported' },
  risks: { zh: '风险提示', en: 'Hints at risk' },
  noRisks: { zh: '所列信息项中未发现风险提示。', en: 'The items of this report hint at none.' },
  level: { zh: '级别', en: 'Level' },
  financing: { zh: '融资事项与贷款', en: 'Financing cases and loans' },
  noFinancing: { zh: '没有登记的融资事项。', en: 'There are no financing cases on record.' },
  noLoans: { zh: '没有机构报告的贷款。', en: 'No institution has reported a loan.' },
  loansTitle: { zh: '机构报告的贷款', en: 'Loans as institutions reported them' },
  contractNo: { zh: '合同', en: 'Contract' },
  granted: { zh: '授信（元）', en: 'Granted (yuan)' },
  balance: { zh: '余额（元）', en: 'Balance (yuan)' },
  rate: { zh: '年利率', en: 'Rate' },
  standing: { zh: '状态', en: 'State' },
  asOn: { zh: '数据日期', en: 'As on' },
  late: { zh: '逾期天数', en: 'Days overdue' },
  isDisputed: { zh: '企业提出不符', en: 'disputed' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  kind: { zh: '类型', en: 'Kind' },
  opened: { zh: '登记', en: 'Opened' },
  closed: { zh: '办结', en: 'Closed' },
  statements: { zh: '异议标注', en: 'Disputes' },
  noStatements: { zh: '所列记录没有正在处理的异议。', en: 'No record of this report is in dispute.' },
  key: { zh: '记录', en: 'Record' },
  inquiries: { zh: '查询记录（近 24 个月）', en: 'Inquiries (24 months)' },
  noInquiries: { zh: '没有查询记录。', en: 'There are no inquiries on record.' },
  at: { zh: '时间', en: 'Time' },
  items: { zh: '查询的信息项', en: 'Items' },
  end: { zh: '—— 报告结束 ——', en: '— End of the report —' },
  checkedAt: { zh: '查验', en: 'Check' },
} as const satisfies Record<string, Bilingual>;

export const levels: Readonly<Record<'veto' | 'adverse' | 'notice', Bilingual>> = {
  veto: { zh: '重大', en: 'Grave' },
  adverse: { zh: '不利', en: 'Adverse' },
  notice: { zh: '关注', en: 'Notice' },
};

export const caseKinds: Readonly<Record<string, Bilingual>> = {
  application: { zh: '融资申请', en: 'Application' },
  loan: { zh: '贷款', en: 'Loan' },
  'customer-review': { zh: '存量客户', en: 'Existing customer' },
};

const missing: Readonly<Record<string, Bilingual>> = {
  'none-on-record': { zh: '没有记录', en: 'None on record' },
  'not-collected': { zh: '当地尚未归集', en: 'Not collected here' },
  withheld: { zh: '按共享范围不提供', en: 'Not shared' },
};
const notNow: Bilingual = { zh: '实时来源暂未取得', en: 'The live source did not answer' };

/** Why an item has no records. */
export const missingTitle = (reason: string): Bilingual => missing[reason] ?? notNow;

/** Numerals of the sections. */
export const numerals: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
  en: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
};
