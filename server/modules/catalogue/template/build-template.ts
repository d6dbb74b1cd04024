import ExcelJS from 'exceljs';
import type { Language } from '../../../kernel/pure/text.ts';
import type { EffectiveItem } from '../model/effective-item.ts';
import { addCodeSheet, addWordSheet } from './list-sheets.ts';
import { addNotesSheet } from './notes-sheet.ts';
import { templateColumns, type TemplateColumn } from './template-columns.ts';

/** Rows of the data sheet that have drop-downs. */
const LISTED_ROWS = 10_000;
const REQUIRED_FILL = 'FFFFE699';
const OPTIONAL_FILL = 'FFDDEBF7';

/**
 * An empty workbook for delivering an item: the data sheet first, with its header only, so that whatever stands below the
 * header is the clerk's own; then the notes, with the example, and the lists behind the drop-downs.
 */
export async function buildTemplate(item: EffectiveItem, version: number, language: Language, now: Date): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = now;
  workbook.modified = now;
  const columns = templateColumns(item, language);
  const sheet = workbook.addWorksheet(sheetName(item.title[language]), { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  for (const [index, column] of columns.entries()) styleColumn(sheet, index + 1, column, language);
  addNotesSheet(workbook, item, version, columns, language);
  const ranges = new Map([...addCodeSheet(workbook, columns, language), ...addWordSheet(workbook, columns)]);
  for (const [index, column] of columns.entries()) {
    const range = ranges.get(column.table ?? column.header);
    if (range !== undefined) addDropDown(sheet, index + 1, range, column, language);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Excel allows 31 characters and none of these signs in a sheet's name. */
const sheetName = (title: string) =>
  title
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim();

function styleColumn(sheet: ExcelJS.Worksheet, index: number, column: TemplateColumn, language: Language): void {
  const target = sheet.getColumn(index);
  target.width = Math.min(40, Math.max(12, displayWidth(column.header) + 4));
  if (isText(column)) target.numFmt = '@';
  const header = sheet.getCell(1, index);
  header.value = column.header;
  header.font = { bold: true };
  header.alignment = { vertical: 'middle', wrapText: true };
  header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: column.required ? REQUIRED_FILL : OPTIONAL_FILL } };
  if (column.required) header.note = language === 'zh' ? '必填' : 'Required';
}

/** Columns where Excel would turn codes into rounded numbers, and days and months into what it takes for dates. */
function isText({ field }: TemplateColumn): boolean {
  return field === null || !['integer', 'decimal', 'money', 'year'].includes(field.kind);
}

/** Chinese characters are two columns wide. */
const displayWidth = (text: string) => Array.from(text).reduce((width, char) => width + (char > 'ÿ' ? 2 : 1), 0);

/** exceljs has drop-downs for whole ranges, but does not declare them. */
type WithValidations = { readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } };

function addDropDown(sheet: ExcelJS.Worksheet, index: number, range: string, column: TemplateColumn, language: Language): void {
  const letter = sheet.getColumn(index).letter;
  const zh = language === 'zh';
  (sheet as unknown as WithValidations).dataValidations.add(`${letter}2:${letter}${LISTED_ROWS + 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [range],
    showErrorMessage: true,
    // Abolished codes are still accepted, so a code outside the list is only warned of.
    errorStyle: column.table === null ? 'stop' : 'warning',
    errorTitle: column.header.slice(0, 31),
    error:
      column.table === null
        ? zh
          ? '请从下拉选项中选择'
          : 'Choose from the list'
        : zh
          ? '代码不在现行代码表中'
          : 'Not in the present code table',
  });
}
