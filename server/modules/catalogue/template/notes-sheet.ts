import type ExcelJS from 'exceljs';
import type { Language } from '../../../kernel/pure/text.ts';
import type { EffectiveItem } from '../model/effective-item.ts';
import { unitOf } from '../views.ts';
import { describeFormat, describeSensitivity } from './describe-column.ts';
import type { TemplateColumn } from './template-columns.ts';

const HEADING_ROW = 4;
const headings: Readonly<Record<Language, readonly string[]>> = {
  zh: ['列名', '字段', '中文名', '英文名', '是否必填', '格式', '单位', '可选值', '示例（合成数据）', '敏感程度', '说明'],
  en: [
    'Column',
    'Field',
    'Chinese title',
    'English title',
    'Required',
    'Format',
    'Unit',
    'Allowed values',
    'Example (synthetic)',
    'Sensitivity',
    'Note',
  ],
};
const widths = [28, 22, 24, 28, 10, 34, 12, 40, 30, 22, 40];

/** The sheet that tells how to fill in the data sheet: a line a column, and what a filled-in row would hold. */
export function addNotesSheet(
  workbook: ExcelJS.Workbook,
  item: EffectiveItem,
  version: number,
  columns: readonly TemplateColumn[],
  language: Language,
): void {
  const sheet = workbook.addWorksheet(language === 'zh' ? '填写说明' : 'Notes', {
    views: [{ state: 'frozen', ySplit: HEADING_ROW }],
  });
  for (const [index, line] of introduction(item, version, language).entries()) sheet.getCell(index + 1, 1).value = line;
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  const heading = sheet.getRow(HEADING_ROW);
  heading.values = [...headings[language]];
  heading.font = { bold: true };
  for (const [index, column] of columns.entries()) {
    const row = sheet.getRow(HEADING_ROW + 1 + index);
    row.values = lineOf(column, language);
    row.alignment = { vertical: 'top', wrapText: true };
  }
  // The texts shall be readable as they are: codes and days as texts, not as what Excel makes of them.
  for (const [index, width] of widths.entries()) Object.assign(sheet.getColumn(index + 1), { width, numFmt: '@' });
}

function introduction(item: EffectiveItem, version: number, language: Language): string[] {
  return language === 'zh'
    ? [
        `${item.title.zh}（目录版本 ${version}）`,
        `责任单位：${item.provider.zh}。在第一个工作表的表头下逐行填写；底色较深且批注“必填”的列不得为空。`,
        '“示例”列为合成数据，仅说明写法，不会被读取。',
      ]
    : [
        `${item.title.en} (catalogue version ${version})`,
        `Provider: ${item.provider.en}. Fill in the first sheet below its header, a record a row; columns with the darker fill and the note “Required” must not be empty.`,
        'The column “Example” is synthetic and shows how to write; it is not read.',
      ];
}

function lineOf(column: TemplateColumn, language: Language): string[] {
  const { field } = column;
  const yes = language === 'zh' ? '必填' : 'Yes';
  return [
    column.header,
    column.name ?? '',
    column.title.zh,
    column.title.en,
    column.required ? yes : '',
    describeFormat(column)[language],
    (field && unitOf(field)?.[language]) ?? '',
    column.words?.join(language === 'zh' ? '、' : ', ') ?? '',
    column.example,
    describeSensitivity(field)[language],
    field?.note?.[language] ?? '',
  ];
}
