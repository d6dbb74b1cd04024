import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { Failure } from '../../../kernel/pure/failure.ts';
import { annexLimits } from './annex-limits.ts';
import { readAnnexFile, readBody } from './read-annex-file.ts';

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('清单'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const heading = ['序号', '信息类', '项', '共享内容', '共享方式', '责任单位', '完成时限', '公开属性', '备注'];

async function refusal(bytes: Buffer): Promise<{ code: string; field: string | undefined; rule: string | undefined }> {
  try {
    await readAnnexFile(bytes);
  } catch (error) {
    if (error instanceof Failure)
      return { code: error.code, field: error.info.issues?.[0]?.field, rule: error.info.issues?.[0]?.rule };
    throw error;
  }
  throw new Error('the file was read');
}

test('a workbook with a title above, merged categories and days as dates is read row by row', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['附件：信用信息共享清单']);
    sheet.mergeCells('A1:I1');
    sheet.addRow(heading);
    sheet.addRow([
      1,
      '市场主体注册登记',
      '登记注册基本信息',
      '名称等',
      '物理归集',
      '市场监管总局',
      new Date('2022-06-30T00:00:00Z'),
      '公开',
      '甲',
    ]);
    sheet.addRow([
      2,
      null,
      { richText: [{ text: '变更' }, { text: '信息' }] },
      null,
      '物理归集',
      '市场监管总局',
      { formula: '1+1', result: '2022年底' },
    ]);
    sheet.mergeCells('B3:B4');
    sheet.addRow([]);
    sheet.addRow(['注：本清单动态调整']);
  });
  expect(await readAnnexFile(bytes)).toEqual([
    {
      row: 3,
      texts: {
        no: '1',
        category: '市场主体注册登记',
        item: '登记注册基本信息',
        content: '名称等',
        mode: '物理归集',
        provider: '市场监管总局',
        deadline: '2022-06-30',
        class: '公开',
      },
    },
    {
      row: 4,
      texts: {
        no: '2',
        category: '市场主体注册登记',
        item: '变更信息',
        mode: '物理归集',
        provider: '市场监管总局',
        deadline: '2022年底',
      },
    },
    { row: 6, texts: { no: '注：本清单动态调整' } },
  ]);
});

test('the heading may stand on any sheet', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRow(['说明']);
    const second = book.addWorksheet('附表');
    second.addRow(['序号', '责任单位']);
    second.addRow([1, '某部']);
  });
  expect(await readAnnexFile(bytes)).toEqual([{ row: 2, texts: { no: '1', provider: '某部' } }]);
});

test('JSON is read bare or under items, with Chinese or English names, nulls as blanks', async () => {
  expect(
    await readAnnexFile(json({ items: [{ no: 1, unit: '某部', mode: ['物理归集', '数据核验'], deadline: null, remark: 1 }] })),
  ).toEqual([{ row: 1, texts: { no: '1', provider: '某部', mode: '物理归集/数据核验' } }]);
  expect(await readAnnexFile(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), json([{ 序号: '2', 责任单位: '某局' }])]))).toEqual([
    { row: 1, texts: { no: '2', provider: '某局' } },
  ]);
});

test('what cannot be read is refused, and the refusal says where', async () => {
  expect(await refusal(Buffer.alloc(0))).toMatchObject({ code: 'file.unreadable', rule: 'empty' });
  expect(await refusal(Buffer.from('甲,乙'))).toMatchObject({ rule: 'json' });
  expect(await refusal(Buffer.from('PK\u0003\u0004rubbish'))).toMatchObject({ rule: 'xlsx' });
  expect(await refusal(json({ rows: [] }))).toMatchObject({ rule: 'list' });
  expect(await refusal(json([]))).toMatchObject({ rule: 'rows' });
  expect(await refusal(json([{ no: 1 }, 5]))).toMatchObject({ field: '[1]', rule: 'row' });
  expect(await refusal(json([{ no: 1, unit: { name: '某部' } }]))).toMatchObject({ field: '[0].unit', rule: 'text' });
  expect(await refusal(json([{ 甲: 1, 乙: 2 }]))).toMatchObject({ rule: 'heading' });
  expect(await refusal(await workbook((sheet) => sheet.addRow(['甲', '乙'])))).toMatchObject({ rule: 'heading' });
  expect(await refusal(await workbook((sheet) => sheet.addRow(['序号', '责任单位', '责任部门'])))).toMatchObject({
    field: '清单!1',
    rule: 'heading',
  });
  expect(await refusal(await workbook((sheet) => sheet.addRow(['序号', '责任单位'])))).toMatchObject({ rule: 'rows' });
});

test('a list, a cell and a body larger than a list can be are refused', async () => {
  const rows = Array.from({ length: annexLimits.rows + 1 }, (_, index) => ({ no: index, unit: '某部' }));
  expect(await refusal(json(rows))).toMatchObject({ rule: 'rows' });
  expect(
    await refusal(
      await workbook((sheet) => void sheet.addRows([['序号', '责任单位'], ...rows.map((row) => [row.no, row.unit])])),
    ),
  ).toMatchObject({ rule: 'rows' });
  const long = '长'.repeat(annexLimits.cellChars + 1);
  expect(await refusal(json([{ no: 1, unit: long }]))).toMatchObject({ field: '[0].unit' });
  expect(
    await refusal(
      await workbook(
        (sheet) =>
          void sheet.addRows([
            ['序号', '责任单位'],
            [1, long],
          ]),
      ),
    ),
  ).toMatchObject({ field: 'B2' });
  const chunk = Buffer.alloc(1024 * 1024);
  await expect(readBody(Readable.from(Array.from({ length: 6 }, () => chunk)))).rejects.toMatchObject({
    code: 'request.too-large',
  });
});

test('a workbook that unpacks to more than its limit is refused before it is unpacked', async () => {
  const bytes = await workbook(
    (sheet) =>
      void sheet.addRows([
        ['序号', '责任单位'],
        [1, '某部'],
      ]),
  );
  // The size of the first part as the central directory tells it, at offset 24 of its first entry.
  const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt32LE(annexLimits.workbookBytes + 1, entry + 24);
  expect(await refusal(bytes)).toMatchObject({ rule: 'size' });
});
