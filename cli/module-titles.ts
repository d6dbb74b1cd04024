import type { Bilingual } from './language.ts';

/** What each group of commands is about, as `--help` says it. */
export const moduleTitles: Readonly<Record<string, Bilingual>> = {
  access: { zh: '人员、客户端与密钥', en: 'People, clients and keys' },
  audit: { zh: '使用记录与披露日志', en: 'Who used what, and the disclosure log' },
  catalogue: { zh: '信息项目录', en: 'Catalogue of items' },
  claims: { zh: '企业认领与委托', en: 'Claims of enterprises and mandates' },
  collection: { zh: '数据归集：交付、退回、回执', en: 'Deliveries, refusals, receipts' },
  consent: { zh: '企业授权', en: 'Authorisations' },
  evaluation: { zh: '信用评价、模型与监测', en: 'Credit evaluation, models and how they do' },
  guarantees: { zh: '融资担保', en: 'Guarantees' },
  institutions: { zh: '数据提供单位与接入机构', en: 'Providers and institutions' },
  loans: { zh: '贷款结果', en: 'Loan results' },
  marketplace: { zh: '融资产品、需求与申请', en: 'Products, demands and applications' },
  modelling: { zh: '建模研究', en: 'Studies' },
  oversight: { zh: '使用监督', en: 'Oversight of uses' },
  quality: { zh: '数据质量', en: 'Quality of data' },
  query: { zh: '查询与核验', en: 'Queries and verifications' },
  quota: { zh: '限额与用量', en: 'Limits and how much is used' },
  records: { zh: '企业信用档案', en: 'Files of enterprises' },
  reports: { zh: '信用报告', en: 'Credit reports' },
  rights: { zh: '异议、信用修复与更正', en: 'Objections, credit repair and corrections' },
  sources: { zh: '实时数据源', en: 'Live sources' },
  statistics: { zh: '统计数据', en: 'Statistics' },
  subjects: { zh: '信息主体', en: 'Enterprises' },
  support: { zh: '风险补偿', en: 'Risk compensation' },
  webhooks: { zh: '推送通知', en: 'Webhooks' },
};
