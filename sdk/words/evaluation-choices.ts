import type { Bilingual } from './bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What is done with a model; they stand among the other acts. */
export const modelActs = {
  draft: text('起草', 'drafted'),
  validate: text('校验', 'validated'),
  submit: text('提交', 'submitted'),
  approve: text('批准', 'approved'),
  reject: text('退回', 'rejected'),
  try: text('试运行', 'put on trial'),
  promote: text('启用', 'promoted'),
  retire: text('停用', 'retired'),
};

/** What stands as a code in the answers of credit evaluation. */
export const evaluationChoices = {
  modelState: {
    draft: text('草稿', 'draft'),
    validated: text('已校验', 'validated'),
    submitted: text('待批准', 'submitted'),
    approved: text('已批准', 'approved'),
    shadow: text('试运行', 'on trial'),
    champion: text('正式启用', 'counts'),
    retired: text('已停用', 'retired'),
  },
  apart: {
    missing: text('缺失', 'missing'),
    'not-collected': text('当地尚未归集', 'not collected here'),
    'not-authorised': text('未获授权', 'not authorised'),
    'none-on-record': text('没有记录', 'none on record'),
    unusable: text('不足或过旧', 'too few or too old'),
  },
  studyState: {
    open: text('待提供样本', 'open'),
    building: text('正在生成', 'being built'),
    ready: text('可拟合', 'ready'),
    unfit: text('样本不足', 'too few labels'),
  },
  fitState: { fitting: text('拟合中', 'fitting'), fitted: text('已拟合', 'fitted'), refused: text('未能拟合', 'not fitted') },
  approach: {
    none: text('不作推断', 'none'),
    reweighting: text('重新加权', 'reweighting'),
    parcelling: text('分包推断', 'parcelling'),
  },
  alarmKind: {
    missing: text('数据来源中断', 'source ceased'),
    characteristic: text('指标分布变动', 'indicator moved'),
    score: text('得分分布变动', 'score moved'),
    calibration: text('实际与预期不良率不符', 'default not as foretold'),
  },
  calibrated: {
    within: text('相符', 'as foretold'),
    'expected-too-low': text('预期偏低', 'foretold too low'),
    'expected-too-high': text('预期偏高', 'foretold too high'),
  },
  alarmState: { open: text('待领取', 'open'), taken: text('办理中', 'taken'), closed: text('已办结', 'closed') },
  level: { watch: text('关注', 'watch'), act: text('处置', 'act') },
  remedies: { object: text('可提出异议', 'can be objected to'), repair: text('可申请信用修复', 'can be repaired') },
};
