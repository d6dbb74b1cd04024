import type { Bilingual } from './language.tsx';

/** As what somebody is signed in. */
export const roleTitles: Readonly<Record<string, Bilingual>> = {
  operator: { zh: '平台运营方', en: 'Operator' },
  administrator: { zh: '系统管理员', en: 'System administrator' },
  security: { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计管理员', en: 'Audit administrator' },
  regulator: { zh: '监管部门', en: 'Regulator' },
  provider: { zh: '数据提供单位', en: 'Data provider' },
  institution: { zh: '接入机构', en: 'Institution' },
  subject: { zh: '企业', en: 'Enterprise' },
  person: { zh: '未代表任何单位', en: 'For no organisation' },
};
