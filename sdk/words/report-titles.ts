import type { Bilingual } from './bilingual.ts';

/** Headings for the properties of credit reports. Part of the one table of headings. */
export const reportTitles: Readonly<Record<string, Bilingual>> = {
  basics: { zh: '基本信息', en: 'Basic information' },
  catalogueVersion: { zh: '目录版本', en: 'Version of the catalogue' },
  categories: { zh: '信用记录明细', en: 'Records' },
  certificate: { zh: '签名证书摘要', en: 'Digest of the certificate' },
  drawnAt: { zh: '文件生成时间', en: 'Drawn' },
  erased: { zh: '内容已删除', en: 'Content gone' },
  file: { zh: '文件比对', en: 'File' },
  files: { zh: '文件', en: 'Files' },
  financing: { zh: '融资事项', en: 'Financing' },
  head: { zh: '报告头', en: 'Head' },
  inquiries: { zh: '查询记录', en: 'Inquiries' },
  language: { zh: '语言', en: 'Language' },
  level: { zh: '级别', en: 'Level' },
  newest: { zh: '最近一条', en: 'Newest' },
  notes: { zh: '报告说明', en: 'Notes' },
  number: { zh: '报告编号', en: 'Number' },
  omitted: { zh: '未列条数', en: 'Left out' },
  risks: { zh: '风险提示', en: 'Hints at risk' },
  signedBy: { zh: '签名单位', en: 'Signed by' },
  statements: { zh: '异议标注', en: 'In dispute' },
  titles: { zh: '代码含义', en: 'Titles of codes' },
  verifyUrl: { zh: '查验网址', en: 'Where to check it' },
};
