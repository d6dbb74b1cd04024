import type { Bilingual } from '../server/kernel/pure/text.ts';

/** A department or utility of the sample city, as it is registered with the platform. */
export type SampleProvider = {
  readonly code: string;
  readonly name: Bilingual;
  readonly divisionCode: string;
  /** Names of the items it delivers. */
  readonly items: readonly string[];
  /** Where two deliver the same record, the lower is believed. */
  readonly precedence: number;
};

/** The providers of the sample city. Together they deliver all items; penalties come from two of them, to have conflicts. */
export function sampleProviders(divisionCode = '330100'): readonly SampleProvider[] {
  return departments.map(([code, zh, en, items, precedence = usualPrecedence]) => ({
    code: `sample-${code}`,
    name: { zh: `示例市${zh}`, en: `Sample city ${en}` },
    divisionCode,
    items,
    precedence,
  }));
}

type Department = readonly [code: string, zh: string, en: string, items: readonly string[], precedence?: number];

const usualPrecedence = 100;
/** What the deciding office says goes before what the credit centre passes on. */
const decidingPrecedence = 50;

const departments: readonly Department[] = [
  [
    'market-regulation',
    '市场监督管理局',
    'market regulation bureau',
    [
      'registration',
      'registration-changes',
      'shareholders',
      'annual-report',
      'abnormal-operations',
      'key-personnel',
      'penalties',
    ],
    decidingPrecedence,
  ],
  [
    'tax',
    '税务局',
    'tax bureau',
    [
      'taxpayer-registration',
      'tax-credit-ratings',
      'tax-payments',
      'tax-arrears',
      'sales-summaries',
      'tax-violators',
      'social-insurance-payments',
    ],
  ],
  [
    'court',
    '中级人民法院',
    "intermediate people's court",
    ['case-filings', 'judgments', 'enforcement-cases', 'dishonest-debtors'],
  ],
  [
    'social-security',
    '社会保险和医疗保险经办中心',
    'social security and medical insurance agency',
    ['social-insurance-enrolment'],
  ],
  ['housing-fund', '住房公积金管理中心', 'housing fund centre', ['housing-fund-accounts', 'housing-fund-payments']],
  ['customs', '海关', 'customs', ['customs-registration', 'customs-trade', 'customs-trade-2024']],
  ['water', '自来水有限公司', 'water company', ['water-bills']],
  ['grid', '供电公司', 'grid company', ['electricity-bills']],
  ['gas', '燃气有限公司', 'gas company', ['gas-bills']],
  ['natural-resources', '自然资源和规划局', 'natural resources bureau', ['real-estate-rights', 'real-estate-encumbrances']],
  ['intellectual-property', '知识产权局', 'intellectual property office', ['patents', 'trademarks', 'copyrights']],
  ['science', '科学技术局', 'science and technology bureau', ['research', 'technology-qualifications']],
  [
    'credit-centre',
    '发展和改革委员会（信用中心）',
    'development and reform commission (credit centre)',
    [
      'permits',
      'penalties',
      'other-dishonesty-lists',
      'honours',
      'policy-benefits',
      'public-contracts',
      'qualifications',
      'public-credit-ratings',
    ],
  ],
];
