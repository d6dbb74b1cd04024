import type { Bilingual, Language } from './bilingual.ts';
import { authorisationStates, purposes } from './consent-choices.ts';
import { evaluationChoices, modelActs } from './evaluation-choices.ts';
import { demandPurposes, marketplaceChoices } from './marketplace-choices.ts';
import { supportChoices } from './support-choices.ts';
import { loanChoices } from './loan-choices.ts';
import { findingStates, ladderSteps, severities } from './oversight-choices.ts';
import { caseKinds, queryChoices } from './query-choices.ts';
import { noticeActions, revisionReasons, rightsKinds } from './rights-choices.ts';
import { webhookChoices } from './webhook-choices.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });
type Choices = Readonly<Record<string, Bilingual>>;

const classes: Choices = {
  open: text('公开', 'open'),
  authorised: text('授权查询', 'authorised'),
  'compute-only': text('可用不可见', 'compute-only'),
};
const modes: Choices = {
  collect: text('物理归集', 'collect'),
  call: text('接口调用', 'call'),
  verify: text('数据核验', 'verify'),
};
const confidences: Choices = {
  official: text('官方清单所载', 'official'),
  seen: text('见于来源', 'seen'),
  inferred: text('推断', 'inferred'),
  unknown: text('未知', 'unknown'),
};
const sizes: Choices = {
  large: text('大型', 'large'),
  medium: text('中型', 'medium'),
  small: text('小型', 'small'),
  micro: text('微型', 'micro'),
  unknown: text('未知', 'unknown'),
};
const codeKinds: Choices = {
  'unified-code': text('统一社会信用代码', 'unified code'),
  'organisation-code': text('组织机构代码', 'organisation code'),
  'registration-number': text('注册号', 'registration number'),
};
const categories: Choices = {
  registration: text('市场主体注册登记', 'Market entity registration'),
  permits: text('行政许可', 'Administrative permits'),
  penalties: text('行政处罚', 'Administrative penalties'),
  justice: text('司法判决及执行', 'Court judgments and enforcement'),
  dishonesty: text('严重失信主体名单', 'Lists of seriously dishonest entities'),
  honours: text('荣誉表彰', 'Honours'),
  'policy-support': text('政策支持', 'Policy support'),
  tax: text('纳税', 'Tax'),
  'social-insurance': text('社会保险费和住房公积金缴纳', 'Social insurance and housing fund'),
  trade: text('进出口', 'Import and export'),
  utilities: text('水电气', 'Water, power and gas'),
  'real-estate': text('不动产', 'Real estate'),
  'intellectual-property': text('知识产权', 'Intellectual property'),
  research: text('科技研发', 'Science and technology'),
  personnel: text('企业主要人员', 'Key personnel'),
  qualifications: text('各类资质', 'Qualifications'),
};

// One property name may stand for different things in different answers; no value has two meanings among them.
const kinds: Choices = {
  enterprise: text('企业', 'enterprise'),
  'individual-business': text('个体工商户', 'individual business'),
  cooperative: text('农民专业合作社', 'cooperative'),
  other: text('其他组织', 'other organisation'),
  ...codeKinds,
  ...caseKinds,
  ...rightsKinds,
  none: text('不能识别', 'not a code'),
  refused: text('退回', 'refused'),
  doubted: text('存疑', 'doubted'),
  empty: text('未填', 'empty'),
  late: text('迟报', 'late'),
  repeated: text('重复', 'repeated'),
  conflict: text('不一致', 'conflict'),
  same: text('同一主体', 'same subject'),
  merger: text('合并', 'merger'),
  split: text('分立', 'split'),
  text: text('文字', 'text'),
  choice: text('选项', 'choice'),
  code: text('代码', 'code'),
  date: text('日期', 'date'),
  month: text('月份', 'month'),
  year: text('年份', 'year'),
  integer: text('整数', 'integer'),
  decimal: text('小数', 'decimal'),
  money: text('金额', 'money'),
  boolean: text('是或否', 'yes or no'),
  'party-code': text('机构代码', 'party code'),
  'person-id': text('证件号码', 'person id'),
  off: text('放假', 'day off'),
  work: text('调休上班', 'worked in exchange'),
};

const findings: Choices = {
  'record-upheld': text('经核查无误', 'the record stands'),
  corrected: text('已更正', 'corrected'),
  'not-verifiable': text('无法核实', 'cannot be verified'),
};
const repairSteps: Choices = {
  accepted: text('已受理', 'accepted'),
  'not-accepted': text('不予受理', 'not accepted'),
  granted: text('准予修复', 'granted'),
  refused: text('不予修复', 'refused'),
};

const admissionStates: Choices = {
  registered: text('已登记', 'registered'),
  applied: text('已申请', 'applied'),
  mending: text('整改中', 'mending'),
  assessed: text('评估合格', 'assessed'),
  admitted: text('已接入', 'admitted'),
  suspended: text('已暂停', 'suspended'),
  withdrawn: text('已取消接入', 'withdrawn'),
  refused: text('未予接入', 'refused'),
};

/** What stands in an answer as a code, by the name of the property, in the words of the glossary. */
const choices: Readonly<Record<string, Choices>> = {
  admissionState: admissionStates,
  applicationState: admissionStates,
  act: {
    ...admissionStates,
    ...modelActs,
    'evidence-submitted': text('提交佐证材料', 'evidence submitted'),
    mended: text('整改答复', 'finding answered'),
    resumed: text('恢复接入', 'resumed'),
    warned: text('警告', 'warned'),
  },
  institutionKind: {
    bank: text('银行', 'bank'),
    insurer: text('保险机构', 'insurer'),
    guarantor: text('担保机构', 'guarantor'),
    other: text('其他机构', 'other institution'),
  },
  purpose: { ...purposes, ...demandPurposes },
  purposes,
  tier: { attended: text('人工', 'attended'), unattended: text('系统', 'unattended'), bulk: text('批量', 'bulk') },
  category: categories,
  cell: {
    category: text('大类', 'category'),
    item: text('信息项', 'item'),
    content: text('共享内容', 'content'),
    mode: text('共享方式', 'mode'),
    provider: text('责任单位', 'responsible unit'),
    deadline: text('完成时限', 'deadline'),
    class: text('共享属性', 'sharing class'),
    sharingLevel: text('共享层级', 'sharing level'),
  },
  channel: { upload: text('文件', 'upload'), api: text('接口', 'API'), 'drop-folder': text('前置机', 'drop folder') },
  class: classes,
  clock: {
    forward: text('转送', 'forwarding'),
    provider: text('提供单位核查', 'provider’s check'),
    mend: text('平台更正', 'mending'),
    'hard-stop': text('最迟办结', 'the whole'),
    accept: text('决定是否受理', 'acceptance'),
    decide: text('决定', 'decision'),
  },
  byRole: {
    operator: text('平台运营方', 'operator'),
    administrator: text('系统管理员', 'system administrator'),
    security: text('安全管理员', 'security administrator'),
    auditor: text('审计管理员', 'audit administrator'),
    regulator: text('监管部门', 'regulator'),
    person: text('个人', 'person'),
    provider: text('数据提供单位', 'provider'),
    subject: text('信息主体', 'subject'),
    system: text('平台自身', 'platform'),
  },
  confidence: confidences,
  oldConfidence: confidences,
  newConfidence: confidences,
  divisionSource: { delivered: text('提供单位所报', 'delivered'), code: text('由代码推知', 'from the code') },
  findingState: findingStates,
  step: {
    ...ladderSteps,
    raised: text('提出异议', 'raised'),
    forwarded: text('转送数据提供单位', 'forwarded'),
    answered: text('数据提供单位答复', 'answered'),
    'own-error': text('认定平台差错', 'own error found'),
    overdue: text('超期', 'overdue'),
    decided: text('办结', 'decided'),
    withdrawn: text('撤回', 'withdrawn'),
    applied: text('申请修复', 'applied'),
    ...repairSteps,
  },
  frequency: {
    realtime: text('实时', 'real time'),
    daily: text('每日', 'daily'),
    weekly: text('每周', 'weekly'),
    monthly: text('每月', 'monthly'),
    quarterly: text('每季', 'quarterly'),
    yearly: text('每年', 'yearly'),
    'on-change': text('随变更', 'on change'),
  },
  kind: kinds,
  ...queryChoices,
  ...evaluationChoices,
  ...marketplaceChoices,
  ...supportChoices,
  ...loanChoices,
  ...webhookChoices,
  scope: { network: text('全网', 'network'), province: text('本省', 'province'), city: text('本市', 'city') },
  mask: {
    none: text('', ''),
    'person-name': text('姓名', 'person name'),
    'id-number': text('证件号码', 'id number'),
    account: text('账号', 'account'),
    phone: text('电话', 'phone'),
    address: text('地址', 'address'),
    band: text('分档', 'band'),
    hidden: text('隐去', 'hidden'),
  },
  matchedBy: {
    ...codeKinds,
    'whole-name': text('名称全称', 'whole name'),
    name: text('名称', 'name'),
    conditions: text('条件', 'conditions'),
  },
  modes,
  mode: modes,
  outcome: {
    ...findings,
    done: text('完成', 'done'),
    valid: text('有效', 'valid'),
    mended: text('已改正', 'mended'),
    refused: text('退回', 'refused'),
  },
  phase: {
    raised: text('已提出', 'raised'),
    'with-provider': text('提供单位核查中', 'with the provider'),
    answered: text('已答复，待办结', 'answered'),
    mending: text('平台更正中', 'being mended'),
    closed: text('已办结', 'closed'),
    withdrawn: text('已撤回', 'withdrawn'),
    applied: text('已申请', 'applied'),
    ...repairSteps,
  },
  action: noticeActions,
  reason: {
    ...revisionReasons,
    'unknown-item': text('没有这一信息项', 'unknown item'),
    'number-of-another': text('序号属于另一信息项', 'number of another item'),
    repeated: text('重复', 'repeated'),
  },
  position: {
    manager: text('负责人', 'manager'),
    owner: text('所有者', 'owner'),
    staff: text('工作人员', 'staff'),
  },
  role: {
    operator: text('平台运营方', 'operator'),
    provider: text('数据提供单位', 'provider'),
    institution: text('接入机构', 'institution'),
    subject: text('信息主体', 'subject'),
    anyone: text('公众', 'anyone'),
  },
  sensitivity: {
    public: text('公开', 'public'),
    commercial: text('商业', 'commercial'),
    personal: text('个人', 'personal'),
    'sensitive-personal': text('敏感个人', 'sensitive personal'),
  },
  severity: { refuse: text('退回', 'refuse'), warn: text('提示', 'warn'), ...severities },
  sharingLevel: { national: text('国家级', 'national'), provincial: text('省级', 'provincial') },
  size: sizes,
  state: {
    receiving: text('接收中', 'receiving'),
    queued: text('等待', 'queued'),
    running: text('处理中', 'running'),
    completed: text('完毕', 'completed'),
    failed: text('未入库', 'failed'),
    pending: text('待启用', 'pending'),
    retired: text('已停用', 'retired'),
    ...authorisationStates,
  },
  status: {
    active: text('存续', 'active'),
    suspended: text('歇业', 'suspended'),
    revoked: text('吊销', 'revoked'),
    'moved-out': text('迁出', 'moved out'),
    deregistered: text('注销', 'deregistered'),
    unknown: text('未知', 'unknown'),
  },
};

/** A code in words, or undefined where it is none that is known: a newer platform may say more, and then the code stands. */
export const choiceTitle = (name: string, value: string, language: Language): string | undefined =>
  choices[name]?.[value]?.[language];

/** The values of a choice that have words, in the order in which they are offered. */
export const choiceNames = (name: string): readonly string[] => Object.keys(choices[name] ?? {});
