import { makeDictionary } from '../dictionary/dictionary.ts';
import type { CodeList } from '../dictionary/indicator.ts';

const taxLevels: CodeList = {
  name: '纳税缴费信用级别',
  codes: ['A', 'B', 'M', 'C', 'D'].map((code) => ({ code, zh: `${code} 级`, en: `class ${code}` })),
};

const industries: CodeList = {
  name: '行业门类',
  codes: [
    { code: '13', zh: '农副食品加工业', en: 'food processing' },
    { code: '26', zh: '化学原料制造业', en: 'chemicals' },
    { code: '51', zh: '批发业', en: 'wholesale' },
  ],
};

/** Sample indicators of every type, with units, a range, and authorisations. */
export const dictionary = makeDictionary([
  { code: 'sales_12m', zh: '近12月销售额', en: 'sales of 12 months', type: 'number', unit: 'fen', authorisations: ['tax'] },
  {
    code: 'kwh_3m_yoy',
    zh: '近3月用电同比',
    en: 'electricity of 3 months, yoy',
    type: 'number',
    unit: 'ratio',
    authorisations: ['power'],
  },
  {
    code: 'suits_def_12m',
    zh: '近12月被告案件数',
    en: 'suits as defendant, 12 months',
    type: 'number',
    unit: { zh: '件', en: 'suits' },
  },
  {
    code: 're.mortgaged_share',
    zh: '不动产抵押比例',
    en: 'mortgaged share',
    type: 'number',
    unit: 'ratio',
    range: { min: 0, max: 1 },
  },
  { code: 'debt', zh: '负债', en: 'debt', type: 'number', unit: 'fen', column: 'debt "fen"', authorisations: ['loans', 'tax'] },
  { code: 'founded_on', zh: '成立日期', en: 'day of foundation', type: 'date' },
  { code: 'as_of', zh: '评价日', en: 'day of evaluation', type: 'date' },
  { code: 'tax_level', zh: '纳税信用级别', en: 'tax credit class', type: taxLevels, authorisations: ['tax'] },
  { code: 'tax_level_before', zh: '上年纳税信用级别', en: 'tax credit class of the year before', type: taxLevels },
  { code: 'industry', zh: '行业（门类）', en: 'industry', type: industries },
  { code: 'dishonest', zh: '失信被执行人', en: 'dishonest judgement debtor', type: 'bool' },
  { code: 'hi_tech', zh: '高新技术企业', en: 'high-tech enterprise', type: 'bool' },
]);
