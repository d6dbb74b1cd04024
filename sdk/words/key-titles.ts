import type { Bilingual } from './bilingual.ts';

/** Headings for the properties of answers about keys and tokens. Part of the one table of headings. */
export const keyTitles: Readonly<Record<string, Bilingual>> = {
  accessToken: { zh: '访问令牌', en: 'Access token' },
  alg: { zh: '算法', en: 'Algorithm' },
  bearerKeys: { zh: '接受持有型密钥', en: 'Bearer key taken' },
  expiresInSeconds: { zh: '有效秒数', en: 'Good for seconds' },
  keyId: { zh: '签名密钥', en: 'Signing key' },
  keys: { zh: '公钥', en: 'Keys' },
  kid: { zh: '公钥指纹', en: 'Thumbprint' },
  logKeys: { zh: '日志的全部公钥', en: 'All keys of the log' },
  nextKeyId: { zh: '下一密钥', en: 'Next key' },
  notBefore: { zh: '启用时间', en: 'From' },
  registeredBy: { zh: '登记人', en: 'Registered by' },
  retireAt: { zh: '停用时间', en: 'Retired from' },
  retired: { zh: '已停用的密钥数', en: 'Retired keys' },
  signsSince: { zh: '启用时间', en: 'Signs since' },
  tokenType: { zh: '令牌类型', en: 'Type of token' },
};
