import type { Bilingual } from '../../../kernel/pure/text.ts';

/** The fourteen categories (大类) of the 2021 list in their order, then the two that the 2024 plan adds. */
export const categories = {
  registration: { no: 1, title: { zh: '市场主体注册登记', en: 'Market entity registration' } },
  permits: { no: 2, title: { zh: '行政许可', en: 'Administrative permits' } },
  penalties: { no: 3, title: { zh: '行政处罚', en: 'Administrative penalties' } },
  justice: { no: 4, title: { zh: '司法判决及执行', en: 'Court judgments and enforcement' } },
  dishonesty: { no: 5, title: { zh: '严重失信主体名单', en: 'Lists of seriously dishonest entities' } },
  honours: { no: 6, title: { zh: '荣誉表彰', en: 'Honours' } },
  'policy-support': { no: 7, title: { zh: '政策支持', en: 'Policy support' } },
  tax: { no: 8, title: { zh: '纳税', en: 'Tax' } },
  'social-insurance': { no: 9, title: { zh: '社会保险费和住房公积金缴纳', en: 'Social insurance and housing fund' } },
  trade: { no: 10, title: { zh: '进出口', en: 'Import and export' } },
  utilities: { no: 11, title: { zh: '水电气', en: 'Water, power and gas' } },
  'real-estate': { no: 12, title: { zh: '不动产', en: 'Real estate' } },
  'intellectual-property': { no: 13, title: { zh: '知识产权', en: 'Intellectual property' } },
  research: { no: 14, title: { zh: '科技研发', en: 'Science and technology' } },
  personnel: { no: 15, title: { zh: '企业主要人员', en: 'Key personnel' } },
  qualifications: { no: 16, title: { zh: '各类资质', en: 'Qualifications' } },
  'public-credit': { no: 17, title: { zh: '公共信用综合评价', en: 'Public credit evaluation' } },
} as const satisfies Record<string, { no: number; title: Bilingual }>;

export type CategoryName = keyof typeof categories;
