import type { Bilingual } from '../../../kernel/pure/text.ts';

/** One requirement of the security assessment (安全评估). */
export type Criterion = {
  readonly code: string;
  readonly requirement: Bilingual;
  /** What the requirement rests on. */
  readonly source: Bilingual;
  /** Its share of the total, in points of 100. */
  readonly weight: number;
  /** Whether an institution that does not meet it cannot be admitted, however good the rest is. */
  readonly bars: boolean;
};

/** Points, of 100, from which a requirement counts as met, and those that all of them together must reach. */
export const PASS_POINTS = 60;
export const PASS_TOTAL = 70;

const circular = {
  zh: '国办发〔2021〕52号 四(十)',
  en: 'General Office of the State Council, Circular 52 of 2021, 4(10)',
};
const sharing = {
  zh: '国办发〔2021〕52号 四(九)',
  en: 'General Office of the State Council, Circular 52 of 2021, 4(9)',
};

/**
 * What an institution must show before it is let near the data. The circular demands the assessment and names its aims; it prints no
 * list and no weights. The requirements put those aims, and the duties of the statutes named, into things that can be checked; weights
 * and marks are the platform's own.
 */
export const assessmentChecklist: readonly Criterion[] = [
  {
    code: 'licence',
    requirement: {
      zh: '依法设立，持有与所申请业务相符的经营许可或备案',
      en: 'It is lawfully set up and licensed or filed for the business it applies for',
    },
    source: { zh: '国办发〔2021〕52号 二(六)', en: 'General Office of the State Council, Circular 52 of 2021, 2(6)' },
    weight: 10,
    bars: true,
  },
  {
    code: 'purpose-binding',
    requirement: {
      zh: '信息仅用于中小微企业融资，以制度和系统措施防止移作他用',
      en: 'Information is used for financing small enterprises only, and rules and systems keep it from other uses',
    },
    source: circular,
    weight: 15,
    bars: true,
  },
  {
    code: 'security-management',
    requirement: {
      zh: '有健全的信息安全管理制度，明确责任部门、责任人，定期培训和检查',
      en: 'It has complete rules of information security with a responsible unit and person, regular training and checks',
    },
    source: circular,
    weight: 10,
    bars: true,
  },
  {
    code: 'classified-protection',
    requirement: {
      zh: '接入系统按网络安全等级保护定级、备案，并在有效期内通过测评',
      en: 'The connected system is graded and filed under classified protection and holds a valid test report',
    },
    source: {
      zh: '数据安全法 第二十七条；GB/T 22239-2019、GB/T 28448',
      en: 'Data Security Law, article 27; GB/T 22239-2019, GB/T 28448',
    },
    weight: 15,
    bars: true,
  },
  {
    code: 'access-control',
    requirement: {
      zh: '按岗位最小授权，双因素登录，接口密钥专人保管、可即时停用',
      en: 'Staff have the least rights of their post and log in with two factors; interface keys have a keeper and can be stopped at once',
    },
    source: {
      zh: '网络数据安全管理条例 第九条；GB/T 22239-2019',
      en: 'Regulation on network data security, article 9; GB/T 22239-2019',
    },
    weight: 10,
    bars: true,
  },
  {
    code: 'encryption',
    requirement: {
      zh: '传输和存储采用密码技术保证机密性和完整性',
      en: 'Cryptography keeps what is sent and stored secret and whole',
    },
    source: {
      zh: '网络数据安全管理条例 第九条；GB/T 39786-2021',
      en: 'Regulation on network data security, article 9; GB/T 39786-2021',
    },
    weight: 10,
    bars: false,
  },
  {
    code: 'use-log',
    requirement: {
      zh: '逐次记录查询人、时间、内容和用途，记录不可篡改并按规定期限保存',
      en: 'Each look-up is logged with who, when, what and for what; the log cannot be altered and is kept as long as prescribed',
    },
    source: { zh: '征信业管理条例 第二十二条', en: 'Regulation on credit reporting, article 22' },
    weight: 10,
    bars: true,
  },
  {
    code: 'authorisation-and-retention',
    requirement: {
      zh: '先取得授权再查询，授权到期、撤回或业务终止后按期删除并可回报',
      en: 'It asks only when authorised, and deletes in time, and can report it, when the authorisation or the business ends',
    },
    source: {
      zh: '国办发〔2021〕52号 四(九)；个人信息保护法 第十九条、第四十七条',
      en: 'Circular 52 of 2021, 4(9); Personal Information Protection Law, articles 19 and 47',
    },
    weight: 5,
    bars: true,
  },
  {
    code: 'no-onward-transfer',
    requirement: {
      zh: '不违法传播、泄露、出售信息，对受托方有约定和监督',
      en: 'It does not spread, leak or sell information, and binds and supervises those who work for it',
    },
    source: sharing,
    weight: 5,
    bars: true,
  },
  {
    code: 'confidentiality',
    requirement: {
      zh: '接触信息的人员签署保密承诺，离岗及时收回权限',
      en: 'Staff who see the information have signed for secrecy, and lose their rights when they leave the post',
    },
    source: circular,
    weight: 5,
    bars: false,
  },
  {
    code: 'incident-response',
    requirement: {
      zh: '有安全事件应急预案，按期演练，发生事件及时处置并报告平台',
      en: 'It has a plan for incidents and drills it, acts on incidents and reports them to the platform in time',
    },
    source: { zh: '数据安全法 第二十九条', en: 'Data Security Law, article 29' },
    weight: 5,
    bars: false,
  },
];

export const findCriterion = (code: string): Criterion | undefined => assessmentChecklist.find((one) => one.code === code);
