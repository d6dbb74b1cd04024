import Excel from 'exceljs';
import { describe, expect, it } from 'vitest';

import { mutate, seededRandom } from '../../../../testing/mutate.ts';
import { readDelivered, refusalOf } from '../delivered-file.testing.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { workbookOf, workbookParts, zipOf } from './workbook.testing.ts';

async function made(fill: (workbook: Excel.Workbook) => void): Promise<Buffer> {
  const workbook = new Excel.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row>${text('a')}${text('b')}</row>`;

describe('workbooks made by a spreadsheet library', () => {
  const bytes = made((workbook) => {
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['不读']);
    const sheet = workbook.addWorksheet('企业登记');
    sheet.addRow(['某局企业登记报送表']);
    sheet.addRow(['名称', '代码', '成立日期', '时间', '比例', '公式', '是否', '错误', '编号', '备注']);
    const row = sheet.addRow([
      '示例 & <企业>',
      914401011901234,
      new Date(Date.UTC(2024, 4, 1)),
      new Date(Date.UTC(2024, 4, 1, 8, 30)),
      0.125,
      { formula: 'B3*2', result: 21.5 },
      true,
      { error: '#N/A' },
      6001,
      { richText: [{ text: '富' }, { text: '文本' }] },
    ]);
    row.getCell(3).numFmt = 'yyyy"年"m"月"d"日"';
    row.getCell(4).numFmt = 'yyyy/m/d h:mm';
    row.getCell(5).numFmt = '0.00%';
    row.getCell(9).numFmt = '000000';
    sheet.addRow([]);
    sheet.addRow(['乙', 1e21, null, null, 0.1 + 0.2]);
  });
  const expected = [
    [
      '示例 & <企业>',
      '914401011901234',
      '2024-05-01',
      '2024-05-01T08:30:00',
      '12.5%',
      '21.5',
      'TRUE',
      '#N/A',
      '006001',
      '富文本',
    ],
    ['乙', '1000000000000000000000', '', '', '0.3', '', '', '', '', ''],
  ];

  it.each([1, 3, 50, 65_536])(
    'texts, numbers, dates, formulas, booleans and errors come out as a clerk sees them (pieces of %i bytes)',
    async (chunkBytes) => {
      const read = await readDelivered(await bytes, { isHeader: (cells) => cells.includes('代码'), limits: { chunkBytes } });
      expect(read.source.format).toEqual({ kind: 'xlsx', sheet: '企业登记' });
      expect(read.source.headerRowNumber).toBe(2);
      expect(read.cells).toEqual(expected);
      expect(read.rowNumbers).toEqual([3, 5]);
    },
  );

  it('a sheet is found by its name, even a hidden one, and a missing one is refused', async () => {
    expect((await readDelivered(await bytes, { sheet: '隐藏' })).source.header).toEqual(['不读']);
    expect(await refusalOf(await bytes, { sheet: '没有' })).toBe('file.sheet-missing');
  });

  it('a workbook damaged anywhere is read or refused as a whole, and nothing else happens', async () => {
    const sound = await bytes;
    for (let seed = 1; seed <= 300; seed += 1) {
      const outcome: unknown = await readDelivered(mutate(sound, seededRandom(seed), 4)).catch((error: unknown) => error);
      if (outcome instanceof Error && !(outcome instanceof UnreadableFile)) throw new Error(`seed ${seed}`, { cause: outcome });
    }
  });
});

describe('sheets as other programs write them', () => {
  it('damaged sheet XML inside a sound archive never crashes or hangs the reader', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"><v>4${i}</v></c><c r="B${i + 2}" t="s"><v>0</v></c></row>`,
    );
    const sheet = Buffer.from(`<worksheet><sheetData>${header}${rows.join('')}</sheetData></worksheet>`);
    const extra = {
      shared: '<sst><si><t>甲</t></si></sst>',
      styles: '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    };
    for (let seed = 1; seed <= 600; seed += 1) {
      const random = seededRandom(seed);
      const parts: Record<string, string | Uint8Array> = workbookParts('', extra);
      parts['xl/worksheets/sheet1.xml'] = mutate(sheet, random);
      if (seed % 3 === 0) parts['xl/sharedStrings.xml'] = mutate(Buffer.from(extra.shared), random);
      if (seed % 5 === 0) parts['xl/styles.xml'] = mutate(Buffer.from(extra.styles), random);
      const outcome: unknown = await readDelivered(zipOf(parts)).catch((error: unknown) => error);
      if (outcome instanceof Error && !(outcome instanceof UnreadableFile)) throw new Error(`seed ${seed}`, { cause: outcome });
    }
  });

  it.each([1, 2, 11, 65_536])(
    'gaps, missing references, prefixes and single quotes are understood (pieces of %i bytes)',
    async (chunkBytes) => {
      const sheet = `<?xml version="1.0"?><x:worksheet><x:cols><x:col min="1"/></x:cols><x:sheetData><x:row r='2' ht="1"><x:c r='B2' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t xml:space="preserve"> 乙</x:t></x:is></x:c></x:row>
      <x:row r="4" /><x:row r="7"><x:c r="A7" s="3"/><x:c r="C7"><x:v>3</x:v></x:c><x:c r="XFD7"/></x:row><x:row><x:c><x:f>A1&lt;2</x:f><x:v>1</x:v></x:c></x:row></x:sheetData><x:rowBreaks/></x:worksheet>`;
      const read = await readDelivered(zipOf(workbookParts(sheet)), { limits: { chunkBytes } });
      expect(read.source.header).toEqual(['', '甲', ' 乙']);
      expect(read.cells).toEqual([
        ['', '', '3'],
        ['1', '', ''],
      ]);
      expect(read.rowNumbers).toEqual([7, 8]);
    },
  );

  it('phonetic readings are left out; runs, escapes, entities and CDATA are resolved; NUL and unknown references break their row', async () => {
    const shared =
      '<sst><si><t>字</t><rPh sb="0"><t>zi</t></rPh></si><si><r><t>一</t></r><r><t xml:space="preserve"> 二</t></r></si><si/><si><t>a_x000D_b_x005F_</t></si>' +
      '<si><t>&#x4E2D;&amp;lt;</t></si><si><t><![CDATA[<c>&]]></t></si><si><t>&#0;</t></si></sst>';
    const cells = [0, 1, 2, 3, 4, 5, 6, 99].map((index) => `<row>${text('k')}<c t="s"><v>${index}</v></c></row>`).join('');
    const read = await readDelivered(workbookOf(header + cells, { shared }));
    expect(read.cells.map((row) => row[1])).toEqual(['字', '一 二', '', 'a\rb_', '中&lt;', '<c>&']);
    expect(read.broken.map((row) => [row.rowNumber, row.rule])).toEqual([
      [8, 'row.encoding'],
      [9, 'row.encoding'],
    ]);
  });

  it('days count from 1904 where the workbook says so', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="s" r:id="r1"/></sheets></workbook>';
    const day = `${header}<row><c s="1"><v>45413</v></c></row>`;
    expect((await readDelivered(workbookOf(day, { styles }))).cells[0]![0]).toBe('2024-05-01');
    expect((await readDelivered(workbookOf(day, { styles, workbook }))).cells[0]![0]).toBe('2028-05-02');
  });

  it('a row with content beyond the header or too much of it is broken and the next one is read', async () => {
    const rows = `<row>${text('1')}${text('2')}${text('x,y')}</row><row>${text('z'.repeat(90))}</row><row>${text('3')}</row>`;
    const read = await readDelivered(workbookOf(header + rows), { limits: { rowChars: 80, keptRawChars: 5 } });
    expect(read.broken).toMatchObject([
      { rule: 'row.width', rowNumber: 2, cells: ['1', '2', 'x,y'], raw: '1,2,"x,y"' },
      { rule: 'row.too-long', rowNumber: 3, raw: 'zzzzz' },
    ]);
    expect(read.cells).toEqual([['3', '']]);
  });

  it('a reading resumed in the middle yields the rest with the same row numbers', async () => {
    const bytes = workbookOf(header + Array.from({ length: 9 }, (_, i) => `<row>${text(String(i))}</row>`).join(''));
    const rest = await readDelivered(bytes, { startRow: 6 });
    expect(rest.cells).toEqual([
      ['6', ''],
      ['7', ''],
      ['8', ''],
    ]);
    expect(rest.rowNumbers).toEqual([8, 9, 10]);
    expect(rest.positions).toEqual([9]);
  });
});

describe('workbooks that cannot be read', () => {
  const ole = (name: string): Buffer => {
    const bytes = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt32LE(1, 48);
    Buffer.from(name, 'utf16le').copy(bytes, 1024 + 128);
    return bytes;
  };
  /** The checksum of the part belongs to the text before the change. */
  const digitChanged = (): Buffer => {
    const [sound, changed] = ['1', '2'].map((digit) => workbookOf(`${header}<row><c><v>${digit}</v></c></row>`)) as [
      Buffer,
      Buffer,
    ];
    const at = changed.indexOf(Buffer.from('worksheets/sheet1.xml'));
    const start = (bytes: Buffer): number => bytes.indexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 16;
    expect(at).toBeGreaterThan(0);
    const central = (bytes: Buffer): number => bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 30;
    sound.copy(changed, start(changed), start(sound), start(sound) + 4);
    sound.copy(changed, central(changed), central(sound), central(sound) + 4);
    return changed;
  };
  const cut = '<worksheet><sheetData><row><c><v>1</v></c></row><row><c>';

  it.each([
    ['a workbook with a password', ole('EncryptedPackage'), 'file.encrypted'],
    ['a workbook of the format before 2007', ole('Workbook'), 'file.format'],
    ['an archive that is no workbook', zipOf({ 'a.txt': 'x' }), 'file.format'],
    ['an archive with encrypted entries', zipOf(workbookParts('<worksheet/>'), 0x0801), 'file.encrypted'],
    ['an empty sheet', workbookOf(''), 'file.empty'],
    ['a sheet without data', zipOf(workbookParts('<worksheet><sheetData/></worksheet>')), 'file.empty'],
    ['a sheet cut off in the middle', zipOf(workbookParts(cut)), 'file.damaged'],
    ['a sheet of which a digit was changed', digitChanged(), 'file.damaged'],
    ['an archive cut off in the middle', workbookOf(header).subarray(0, 300), 'file.damaged'],
  ])('%s is refused as a whole', async (_name, bytes, rule) => {
    expect(await refusalOf(bytes)).toBe(rule);
  });

  it('parts made to explode are stopped by size, by ratio and by the length of a row', async () => {
    const bomb = workbookOf(header + `<row>${' '.repeat(3_000_000)}</row>`);
    expect(await refusalOf(bomb, { limits: { workbookPartBytes: 1_000_000 } })).toBe('file.too-large');
    expect(await refusalOf(bomb, { limits: { ratioGraceBytes: 1_000_000 } })).toBe('file.too-large');
    expect(await refusalOf(bomb, { limits: { rowChars: 100_000 } })).toBe('file.too-large');
    const item = `<sst><si><t>${'x'.repeat(300_000)}</t></si></sst>`;
    expect(await refusalOf(workbookOf(header, { shared: item }), { limits: { rowChars: 10_000 } })).toBe('file.too-large');
    const shared = `<sst>${'<si><t>x</t></si>'.repeat(5000)}</sst>`;
    expect(await refusalOf(workbookOf(header, { shared }), { limits: { sharedTextBytes: 10_000 } })).toBe('file.too-large');
  });
});
