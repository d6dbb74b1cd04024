import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * Every declared way in which intake rewrites a delivered text into its canonical form. A text that needs another change
 * is refused. Each use is counted, and the receipt shows the counts under these titles.
 */
export const normalisationRules = {
  'null-text': { zh: '以“N/A”“无”“—”等表示的空值按空值处理', en: 'A text that stands for nothing (N/A, NULL, —) read as empty' },
  'text.trimmed': { zh: '去除首尾空白', en: 'Blanks at either end removed' },
  'text.full-width': { zh: '全角字符转为半角', en: 'Full-width characters made half-width' },
  'text.control': { zh: '去除控制字符和不可见字符', en: 'Control characters and invisible characters removed' },
  'text.line-break': { zh: '统一换行符', en: 'Line breaks made alike' },
  'date.separators': { zh: '日期改写为标准格式', en: 'Date rewritten in the standard form' },
  'date.time-dropped': { zh: '去除日期后的时间', en: 'Time of day after a date dropped' },
  'date.zone': { zh: '带时区的时间换算为北京时间的日期', en: 'Time with a zone converted to the day in Beijing' },
  'date.open-ended': { zh: '“长期”等无期限表述按空值处理', en: 'A text that means no end date read as empty' },
  'month.separators': { zh: '月份改写为标准格式', en: 'Month rewritten in the standard form' },
  'month.day-dropped': { zh: '去除月份后的日', en: 'Day after a month dropped' },
  'year.word': { zh: '去除年份后的“年”“年度”', en: 'The word for year after a year dropped' },
  'number.grouping': { zh: '去除数字的千位分隔符', en: 'Grouping commas of a number removed' },
  'number.unit': { zh: '去除数字后的单位', en: 'Unit after a number removed' },
  'number.plus': { zh: '去除数字前的正号', en: 'Plus sign before a number removed' },
  'number.exponent': { zh: '科学计数法改写为普通数字', en: 'Scientific notation rewritten as a plain number' },
  'number.spreadsheet-noise': {
    zh: '按电子表格的 15 位精度消除浮点误差',
    en: 'Floating-point noise of a spreadsheet removed at its 15 digits',
  },
  percent: { zh: '百分数改写为数值', en: 'Percentage rewritten as a number' },
  'money.unit': { zh: '按文本中的单位换算金额', en: 'Amount converted by the unit written with it' },
  'money.header-unit': { zh: '按表头中的单位换算金额', en: 'Amount converted by the unit in the column header' },
  'money.grouping': { zh: '去除金额的千位分隔符', en: 'Grouping commas of an amount removed' },
  'money.currency': { zh: '由金额文本补填币种', en: 'Currency taken from the text of the amount' },
  'boolean.words': { zh: '“是”“否”等改写为真假值', en: 'Words for yes and no rewritten as true and false' },
  'choice.title': { zh: '选项名称改写为代码', en: 'Title of a choice rewritten as its code' },
  'code.title': { zh: '名称改写为代码', en: 'Title rewritten as its code' },
  'code.shape': { zh: '代码改写为标准形式', en: 'Code rewritten in its standard form' },
  'code.full-width': { zh: '代码的全角字符转为半角', en: 'Full-width characters of a code made half-width' },
  'party-code.mended': { zh: '修正对方代码的书写', en: 'Writing of another party’s code mended' },
  'person-id.masked': { zh: '证件号码仅保留脱敏形式', en: 'Identity document number kept in masked form only' },
  'identifier.mended': { zh: '修正主体代码的书写', en: 'Writing of the subject’s code mended' },
} as const satisfies Record<string, Bilingual>;

export type NormalisationRuleName = keyof typeof normalisationRules;
