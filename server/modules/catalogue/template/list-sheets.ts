import type ExcelJS from 'exceljs';
import type { Language } from '../../../kernel/pure/text.ts';
import { listCodes, type CodeEntry } from '../code-tables.ts';
import type { CodeTableName } from '../model/field.ts';
import { cellText } from './cell-text.ts';
import type { TemplateColumn } from './template-columns.ts';

/** A longer table makes a workbook that opens slowly; its column has no drop-down then. */
const MAX_CODES = 5_000;

/** A list and where it stands, as a drop-down refers to it. */
type Range = readonly [key: string, range: string];

/** The code tables of the item, code beside title, on a sheet that the clerk can search. Keys are the tables' names. */
export function addCodeSheet(workbook: ExcelJS.Workbook, columns: readonly TemplateColumn[], language: Language): Range[] {
  const tables = [...new Set(columns.flatMap((column) => column.table ?? []))];
  if (tables.length === 0) return [];
  const sheet = workbook.addWorksheet(language === 'zh' ? '代码表' : 'Code tables', { views: [{ state: 'frozen', ySplit: 1 }] });
  return tables.flatMap((table, place) => addTable(sheet, table, place * 3 + 1, language));
}

function addTable(sheet: ExcelJS.Worksheet, table: CodeTableName, column: number, language: Language): Range[] {
  const entries = listCodes(table).filter((entry) => !entry.abolished);
  if (entries.length > MAX_CODES) return [];
  const headings = language === 'zh' ? [tableTitles[table].zh, '名称'] : [tableTitles[table].en, 'Title'];
  fill(sheet, column, [headings[0]!, ...entries.map((entry) => writtenAs(table, entry, language))]);
  fill(sheet, column + 1, [headings[1]!, ...entries.map((entry) => entry.title[language])]);
  return [[table, rangeOf(sheet, column, 2, entries.length + 1)]];
}

const writtenAs = (table: CodeTableName, entry: CodeEntry, language: Language) =>
  cellText({ kind: 'code', table, title: entry.title }, entry.code, language);

const tableTitles: Readonly<Record<CodeTableName, { zh: string; en: string }>> = {
  division: { zh: '行政区划代码', en: 'Division' },
  industry: { zh: '行业代码', en: 'Industry' },
  currency: { zh: '币种', en: 'Currency' },
  'document-kind': { zh: '证件种类', en: 'Kind of document' },
};

/** The words of choices and of yes and no, on a hidden sheet. Keys are the columns' headers. */
export function addWordSheet(workbook: ExcelJS.Workbook, columns: readonly TemplateColumn[]): Range[] {
  const chosen = columns.filter((column) => column.words !== null);
  if (chosen.length === 0) return [];
  const sheet = workbook.addWorksheet('_', { state: 'hidden' });
  return chosen.map((column, place): Range => {
    const words = column.words ?? [];
    fill(sheet, place + 1, words);
    return [column.header, rangeOf(sheet, place + 1, 1, words.length)];
  });
}

function fill(sheet: ExcelJS.Worksheet, column: number, texts: readonly string[]): void {
  sheet.getColumn(column).numFmt = '@';
  for (const [index, text] of texts.entries()) sheet.getCell(index + 1, column).value = text;
}

function rangeOf(sheet: ExcelJS.Worksheet, column: number, from: number, to: number): string {
  const { letter } = sheet.getColumn(column);
  return `'${sheet.name}'!$${letter}$${from}:$${letter}$${to}`;
}
