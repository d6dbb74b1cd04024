import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { QualityDimension } from '../../catalogue/index.ts';

/** The words a sentence may hold in braces; `describeReason` fills them in. */
export const placeholders = ['value', 'field', 'limit', 'suggestion'] as const;

/** One reason for keeping a row or a file out: what it is called, how a clerk mends it, which dimension of quality it counts in. */
export type RefusalRule = { readonly dimension: QualityDimension; readonly title: Bilingual; readonly mend: Bilingual };

/**
 * Every built-in reason of refusal. The rules an item declares itself are named `item.<rule>` and keep their words in the item.
 * Names beginning with `header.` concern a whole file.
 */
export const refusalRules = {
  'required.empty': {
    dimension: 'completeness',
    title: { zh: '必填项“{field}”为空', en: 'The required field “{field}” is empty' },
    mend: { zh: '请补填“{field}”', en: 'Fill in “{field}”' },
  },
  'key.empty': {
    dimension: 'completeness',
    title: { zh: '用于区分记录的“{field}”为空', en: '“{field}”, which tells records apart, is empty' },
    mend: {
      zh: '请补填“{field}”，否则无法区分同一主体的各条记录',
      en: 'Fill in “{field}”; without it the records of one subject cannot be told apart',
    },
  },
  'key.too-long': {
    dimension: 'uniqueness',
    title: { zh: '用于区分记录的各项合计过长', en: 'The fields that tell records apart are too long together' },
    mend: {
      zh: '各项合计不得超过 {limit} 个字符，请核对是否错列',
      en: 'Together they may have {limit} characters; see whether columns have shifted',
    },
  },
  'row.width': {
    dimension: 'validity',
    title: { zh: '本行的列数与表头不符', en: 'The row has not as many cells as the header' },
    mend: {
      zh: '请检查本行（“{value}”）是否缺列，或有未加引号的分隔符',
      en: 'Look in “{value}” for a missing cell, or a separator that is not inside quotes',
    },
  },
  'row.quote': {
    dimension: 'validity',
    title: { zh: '本行双引号不成对', en: 'The double quotes of the row do not match' },
    mend: {
      zh: '内容中的双引号写成两个，整个内容再用双引号括起',
      en: 'Write a double quote inside the content twice and put double quotes around the whole',
    },
  },
  'row.encoding': {
    dimension: 'validity',
    title: { zh: '本行含有无法识别的字符', en: 'The row has characters that cannot be read' },
    mend: { zh: '请用 UTF-8 或 GB18030 编码重新保存', en: 'Save it again as UTF-8 or GB18030' },
  },
  'row.json': {
    dimension: 'validity',
    title: { zh: '本行不是只含文本、数字、真假值的 JSON 对象', en: 'The line is not a JSON object of plain values' },
    mend: { zh: '每行写一个对象，值不得是对象或数组', en: 'Write one object a line; a value may be no object or array' },
  },
  'row.too-long': {
    dimension: 'validity',
    title: { zh: '本行过长', en: 'The row is too long' },
    mend: { zh: '请检查本行是否缺少换行或引号不成对', en: 'Look for a missing line end or an unmatched quote' },
  },
  'record.duplicate': {
    dimension: 'uniqueness',
    title: { zh: '同一文件中已有相同标识而内容不同的记录', en: 'An earlier row of this file has the same key and other content' },
    mend: {
      zh: '请确认以哪一行为准，另一行删除；或补全区分记录的各项',
      en: 'Decide which row is right and delete the other, or complete the fields that tell records apart',
    },
  },
  'record.unknown': {
    dimension: 'consistency',
    title: { zh: '要撤销的记录本单位从未交付', en: 'The record to withdraw was never delivered by this provider' },
    mend: { zh: '请核对主体代码和区分记录的各项', en: 'Check the code of the subject and the fields that tell records apart' },
  },
  'operation.unknown': {
    dimension: 'validity',
    title: { zh: '操作“{value}”无法识别', en: 'The operation “{value}” is not known' },
    mend: { zh: '请填写“新增”“变更”或“撤销”，也可留空', en: 'Write 新增 or 变更 (upsert) or 撤销 (withdraw), or leave it empty' },
  },
  'text.too-long': {
    dimension: 'validity',
    title: { zh: '“{field}”过长', en: '“{field}” is too long' },
    mend: {
      zh: '请缩减至 {limit} 个字符以内，并核对是否错列',
      en: 'Shorten it to {limit} characters and see whether columns have shifted',
    },
  },
  'choice.unknown': {
    dimension: 'validity',
    title: { zh: '“{value}”不是“{field}”的可选值', en: '“{value}” is not a choice of “{field}”' },
    mend: { zh: '请改为下列之一：{limit}', en: 'Use one of: {limit}' },
  },
  'code.unknown': {
    dimension: 'validity',
    title: { zh: '“{field}”的代码“{value}”不存在', en: '“{value}” is not a code of “{field}”' },
    mend: { zh: '请按{limit}填写代码或名称', en: 'Give a code or a title of {limit}' },
  },
  'date.shape': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”不是可识别的日期', en: '“{value}” in “{field}” cannot be read as a date' },
    mend: { zh: '请写成 2024-03-01 的形式，年份用四位', en: 'Write it like 2024-03-01, with a year of four digits' },
  },
  'date.invalid': {
    dimension: 'validity',
    title: { zh: '“{field}”的日期“{value}”不存在', en: 'The date “{value}” in “{field}” does not exist' },
    mend: { zh: '请核对月份和当月天数', en: 'Check the month and the number of its days' },
  },
  'date.range': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”超出合理范围', en: '“{value}” in “{field}” is out of the sensible range' },
    mend: { zh: '年份应在 {limit} 之间', en: 'The year must be within {limit}' },
  },
  'month.shape': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”不是可识别的月份', en: '“{value}” in “{field}” cannot be read as a month' },
    mend: { zh: '请写成 2024-03 的形式', en: 'Write it like 2024-03' },
  },
  'year.shape': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”不是可识别的年份', en: '“{value}” in “{field}” cannot be read as a year' },
    mend: { zh: '请写成 2024 的形式', en: 'Write it like 2024' },
  },
  'integer.shape': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”不是整数', en: '“{value}” in “{field}” is not a whole number' },
    mend: { zh: '请填写整数，不带小数和文字', en: 'Give a whole number without decimals or words' },
  },
  'integer.range': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”超出范围', en: '“{value}” in “{field}” is out of range' },
    mend: { zh: '应在 {limit} 之间', en: 'It must be within {limit}' },
  },
  'decimal.shape': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”不是数字', en: '“{value}” in “{field}” is not a number' },
    mend: { zh: '请填写数字，单位为{limit}', en: 'Give a number, in {limit}' },
  },
  'decimal.scale': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”小数位过多', en: '“{value}” in “{field}” has too many decimals' },
    mend: {
      zh: '最多保留 {limit} 位小数，请由填报单位自行取舍',
      en: 'Keep at most {limit} decimals; rounding is for the provider to decide',
    },
  },
  'decimal.range': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”超出范围', en: '“{value}” in “{field}” is out of range' },
    mend: { zh: '应在 {limit} 之间', en: 'It must be within {limit}' },
  },
  'money.shape': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”不是可识别的金额', en: '“{value}” in “{field}” cannot be read as an amount' },
    mend: {
      zh: '请填写数字，单位为{limit}；其他单位写在数字之后，如 1,000万元',
      en: 'Give a number in {limit}; write another unit after it, as in 1,000万元',
    },
  },
  'money.fraction': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”精确到分以下', en: '“{value}” in “{field}” is finer than one fen' },
    mend: { zh: '请精确到分，并核对单位是否为{limit}', en: 'Give it to the fen, and check that the unit is {limit}' },
  },
  'money.negative': {
    dimension: 'validity',
    title: { zh: '“{field}”不得为负数', en: '“{field}” may not be negative' },
    mend: { zh: '“{value}”为负数，请核对', en: '“{value}” is negative; check it' },
  },
  'money.range': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”过大', en: '“{value}” in “{field}” is too large' },
    mend: { zh: '金额不得超过 90 万亿元，请核对单位', en: 'An amount may not pass 90 trillion; check its unit' },
  },
  'money.currency': {
    dimension: 'consistency',
    title: { zh: '“{field}”的“{value}”币种不符', en: '“{value}” in “{field}” is in the wrong currency' },
    mend: {
      zh: '本项目只收人民币金额，或金额中的币种与币种栏不一致；请改填一致的币种',
      en: 'Only yuan are taken here, or the currency in the amount is not the one in the currency column; make them agree',
    },
  },
  'boolean.unknown': {
    dimension: 'validity',
    title: { zh: '“{field}”的“{value}”不能判断是或否', en: '“{value}” in “{field}” is neither yes nor no' },
    mend: { zh: '请填写“是”或“否”', en: 'Write 是 or 否 (true or false)' },
  },
  'person-id.shape': {
    dimension: 'validity',
    title: { zh: '“{field}”不是证件号码', en: '“{field}” is not the number of an identity document' },
    mend: {
      zh: '证件号码只含数字、字母和括号，请核对；此处不显示原值',
      en: 'Such a number has digits, letters and brackets only; check it (it is not shown here)',
    },
  },
  'header.subject-code-missing': {
    dimension: 'completeness',
    title: { zh: '表头中没有统一社会信用代码', en: 'The header has no unified social credit code' },
    mend: { zh: '请补上“统一社会信用代码”一列。{suggestion}', en: 'Add a column 统一社会信用代码 (unifiedCode). {suggestion}' },
  },
  'header.field-missing': {
    dimension: 'completeness',
    title: { zh: '表头中没有必填项“{field}”', en: 'The header has no column for the required field “{field}”' },
    mend: { zh: '请补上“{field}”一列。{suggestion}', en: 'Add a column “{field}”. {suggestion}' },
  },
  'header.duplicate': {
    dimension: 'consistency',
    title: { zh: '“{field}”对应了多列：{value}', en: 'Several columns are “{field}”: {value}' },
    mend: { zh: '请只保留一列，或指定其余各列忽略', en: 'Keep one of them, or have the others ignored' },
  },
  'header.override-unknown': {
    dimension: 'validity',
    title: { zh: '列对应关系中的“{value}”无法使用', en: 'The column assignment “{value}” cannot be used' },
    mend: { zh: '请核对所指定的表头和字段名称', en: 'Check the header and the field it names' },
  },
} as const satisfies Record<string, RefusalRule>;

export type BuiltInRuleName = keyof typeof refusalRules;
