import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../kernel/pure/text.ts';
import { listItems } from '../index.ts';
import { listCodes } from '../code-tables.ts';
import { effectiveItemOf } from '../model/effective-item.ts';
import { buildTemplate } from './build-template.ts';
import { templateColumns } from './template-columns.ts';

type Validation = ExcelJS.DataValidation & { readonly formulae: readonly string[] };
type WithValidations = { readonly dataValidations: { readonly model: Readonly<Record<string, Validation>> } };

async function open(name: string, language: Language = 'zh') {
  const item = effectiveItemOf(
    listItems().find((one) => one.name === name)!,
    [],
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await buildTemplate(item, 2, language, new Date(0))) as unknown as ArrayBuffer);
  return { item, book, data: book.worksheets[0]!, notes: book.worksheets[1]! };
}

const headerOf = (sheet: ExcelJS.Worksheet) => (sheet.getRow(1).values as unknown[]).slice(1).map(String);

/** The texts that the drop-down of a cell offers, undefined where there is none. */
function offered(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, column: number): string[] | undefined {
  const { letter } = sheet.getColumn(column);
  const model = (sheet as unknown as WithValidations).dataValidations.model;
  const found = Object.entries(model).find(([range]) => range.startsWith(`${letter}2`));
  const parts = /^'(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(found?.[1].formulae[0] ?? '');
  if (!parts) return undefined;
  const list = book.getWorksheet(parts[1])!;
  const [from, to] = [Number(parts[3]), Number(parts[4])];
  return Array.from({ length: to - from + 1 }, (_, index) => list.getCell(`${parts[2]}${from + index}`).text);
}

describe.each(listItems().map((item) => item.name))('the template of %s', (name) => {
  test('has a data sheet with the header only, frozen, and a line of notes for every column', async () => {
    const { item, data, notes } = await open(name);
    const columns = templateColumns(item, 'zh');
    expect(data.rowCount).toBe(1);
    expect(headerOf(data)).toEqual(columns.map((column) => column.header));
    expect(data.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(columns.map((_, index) => notes.getCell(5 + index, 1).text)).toEqual(headerOf(data));
    expect(new Set(headerOf(data)).size).toBe(columns.length);
    for (const column of columns.filter((one) => one.required)) expect(column.example, column.header).not.toBe('');
  });

  test('marks exactly the required columns, and keeps text columns from being changed', async () => {
    const { item, data } = await open(name);
    for (const [index, column] of templateColumns(item, 'zh').entries()) {
      const cell = data.getCell(1, index + 1);
      expect(cell.note === undefined, column.header).toBe(!column.required);
      const kind = column.field?.kind ?? 'text';
      expect(data.getColumn(index + 1).numFmt === '@', column.header).toBe(
        !['integer', 'decimal', 'money', 'year'].includes(kind),
      );
    }
  });

  test('offers every choice, yes and no, and every code in force', async () => {
    const { item, book, data } = await open(name);
    for (const [index, column] of templateColumns(item, 'zh').entries()) {
      const list = offered(book, data, index + 1);
      if (column.field?.kind === 'choice') expect(list).toEqual(Object.values(column.field.values).map((title) => title.zh));
      else if (column.field?.kind === 'boolean') expect(list).toEqual(['是', '否']);
      else if (column.field?.kind === 'code')
        expect(list).toHaveLength(listCodes(column.field.table).filter((entry) => !entry.abolished).length);
      else expect(list, column.header).toBeUndefined();
    }
  });
});

test('the Chinese template begins with 统一社会信用代码 and 名称; amounts name their unit', async () => {
  const { data } = await open('penalties');
  expect(headerOf(data).slice(0, 2)).toEqual(['统一社会信用代码', '名称']);
  expect(headerOf(data).filter((header) => header.endsWith('（万元）')).length).toBeGreaterThan(0);
});

test('an item that has the enterprise’s name as a field has it once', async () => {
  expect(headerOf((await open('registration')).data).filter((header) => header === '名称')).toHaveLength(1);
});

test('the English template speaks English in header, choices and notes', async () => {
  const { notes, book } = await open('annual-report', 'en');
  expect(notes.getCell(4, 1).text).toBe('Column');
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Annual report', 'Notes', '_']);
  const columns = listItems().flatMap((one) => templateColumns(effectiveItemOf(one, []), 'en'));
  const texts = columns.flatMap((column) => [column.header, ...(column.words ?? [])]);
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('the notes tell format, unit, example and sensitivity of a field', async () => {
  const { notes, item } = await open('annual-report');
  const line = 5 + templateColumns(item, 'zh').findIndex((column) => column.name === 'revenue');
  const cells = (notes.getRow(line).values as unknown[]).slice(1).map(String);
  expect(cells.slice(0, 10)).toEqual([
    '营业总收入（元）',
    'revenue',
    '营业总收入',
    'Total revenue',
    '',
    '金额，不为负',
    '元',
    '',
    '45000000',
    '商业信息，以区间展示',
  ]);
});

test('only the words behind the drop-downs are hidden; code tables can be searched', async () => {
  const { book } = await open('registration');
  expect(book.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
    ['登记注册基本信息', 'visible'],
    ['填写说明', 'visible'],
    ['代码表', 'visible'],
    ['_', 'hidden'],
  ]);
});
