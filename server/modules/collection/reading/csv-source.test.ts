import { describe, expect, it } from 'vitest';

import { readDelivered, refusalOf } from './delivered-file.testing.ts';

const GB_ZHONGWEN = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);
const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('encodings', () => {
  const text = '名称,代码\n示例企业,1\n';
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE', utf16(text, false), 'utf-16le'],
    ['UTF-16 BE', utf16(text, true), 'utf-16be'],
  ])('a file in %s is read without being told so', async (_name, bytes, encoding) => {
    const read = await readDelivered(bytes);
    expect(read.source.header).toEqual(['名称', '代码']);
    expect(read.cells).toEqual([['示例企业', '1']]);
    expect(read.source.format).toMatchObject({ kind: 'csv', encoding, separator: ',' });
  });

  it('a file in GB18030 is read without being told so, four-byte characters included', async () => {
    const bytes = Buffer.concat([
      GB_ZHONGWEN,
      Buffer.from(',x\n'),
      Buffer.from([0x95, 0x32, 0x82, 0x36]),
      GB_ZHONGWEN,
      Buffer.from(',1\n'),
    ]);
    const read = await readDelivered(bytes, { limits: { chunkBytes: 1 } });
    expect(read.source.format.encoding).toBe('gb18030');
    expect(read.cells).toEqual([['\u{20000}中文', '1']]);
  });

  it('a damaged character in a UTF-8 file breaks its row only and does not change the encoding of the file', async () => {
    const damaged = Buffer.concat([
      Buffer.from('名称,代码\n示例企业,1\n坏'),
      Buffer.from([0xe4, 0xbd]),
      Buffer.from(',2\n后来的企业,3\n'),
    ]);
    const read = await readDelivered(damaged);
    expect(read.source.format.encoding).toBe('utf-8');
    expect(read.rowNumbers).toEqual([2, 4]);
    expect(read.broken).toMatchObject([{ rowNumber: 3, rule: 'row.encoding', raw: '坏\uFFFD,2' }]);
  });

  it('a damaged character far behind the beginning breaks its row only', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `企业${i},${i}\n`).join('');
    const damaged = Buffer.concat([
      Buffer.from(`名称,代码\n${lines}`),
      Buffer.from([0xff, 0x2c, 0x31, 0x0a]),
      Buffer.from('末,9\n'),
    ]);
    const read = await readDelivered(damaged, { limits: { prefixBytes: 1000 } });
    expect(read.cells).toHaveLength(2001);
    expect(read.broken).toMatchObject([{ rowNumber: 2002, rule: 'row.encoding' }]);
  });

  it('a NUL breaks its row and reaches neither cells nor raw text', async () => {
    const read = await readDelivered('a,b\n1,x\0y\n2,z\n');
    expect(read.cells).toEqual([['2', 'z']]);
    expect(read.broken).toMatchObject([{ rule: 'row.encoding', raw: '1,x\uFFFDy' }]);
  });
});

describe('separators and lines', () => {
  it.each([',', '\t', ';', '|', '，'])(
    'the separator %j is found by itself, whatever others the texts contain',
    async (separator) => {
      const other = separator === ',' ? '；|' : ', ';
      const lines = [
        ['名称', '范围', '代码'],
        ['甲', `销售${other}批发${other}零售`, '1'],
        ['乙', `运输${other}`, '2'],
      ];
      const read = await readDelivered(lines.map((cells) => cells.join(separator)).join('\n'));
      expect(read.source.format.separator).toBe(separator);
      expect(read.cells).toEqual(lines.slice(1));
    },
  );

  it('a separator that makes the header known is taken even when another one looks more regular', async () => {
    const text = '名称|范围\n甲,乙,丙|x\n丁,戊,己|y\n一,二,三|z\n';
    const isHeader = (cells: readonly string[]): boolean => cells.includes('名称');
    const read = await readDelivered(text, { isHeader });
    expect(read.source.header).toEqual(['名称', '范围']);
  });

  it.each(['\n', '\r\n', '\r', '\r\r\n'])('lines that end with %j are told apart', async (newline) => {
    const read = await readDelivered(['a,b', '1,"x"', '', '2,y'].join(newline), { limits: { chunkBytes: 1 } });
    expect(read.cells).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
    expect(read.rowNumbers).toEqual([2, 4]);
  });

  it.each([1, 4096])(
    'a file of carriage returns in which some lines end with both keeps its cells clean (pieces of %i bytes)',
    async (chunkBytes) => {
      const read = await readDelivered('a,b\r1,x\r\n2,y\r"3",z\r\n', { limits: { chunkBytes } });
      expect(read.cells).toEqual([
        ['1', 'x'],
        ['2', 'y'],
        ['3', 'z'],
      ]);
      expect(read.rowNumbers).toEqual([2, 3, 4]);
    },
  );

  it('a separator at the head of a line of only separators makes a blank row, which is passed over but numbered', async () => {
    const read = await readDelivered('a,b\n, \n1,2\n\u001A');
    expect(read.cells).toEqual([['1', '2']]);
    expect(read.rowNumbers).toEqual([3]);
    expect(read.broken).toEqual([]);
  });

  it('a file of one column needs no separator', async () => {
    expect((await readDelivered('代码\n1\n2\n')).cells).toEqual([['1'], ['2']]);
  });
});

describe('quotes', () => {
  it('quoted fields keep separators, doubled quotes and line breaks, and count as one row', async () => {
    const read = await readDelivered('a,b\n"x,""y""\r\nz",1\n"",2\n');
    expect(read.cells).toEqual([
      ['x,"y"\r\nz', '1'],
      ['', '2'],
    ]);
    expect(read.rowNumbers).toEqual([2, 3]);
  });

  it('a quote inside an unquoted field is an ordinary character', async () => {
    const read = await readDelivered("a,b\n经营''爆竹''与 5\" 管,1\n");
    expect(read.cells).toEqual([["经营''爆竹''与 5\" 管", '1']]);
  });

  it('a quote that is never closed breaks its row only, and reading goes on with the next line', async () => {
    const read = await readDelivered('a,b\n1,"open\n2,x\n3,y\n');
    expect(read.cells).toEqual([
      ['2', 'x'],
      ['3', 'y'],
    ]);
    expect(read.broken).toMatchObject([{ rowNumber: 2, rule: 'row.quote', raw: '1,"open', cells: ['1', '"open'] }]);
  });

  it('a quoted field beyond its bound of lines or characters counts as never closed', async () => {
    const hints = { limits: { quotedLines: 3, quotedChars: 20 } };
    const lines = await readDelivered('a,b\n1,"\n\n\n"\n2,x\n', hints);
    expect(lines.broken.map((row) => row.raw)).toEqual(['1,"', '"']);
    const chars = await readDelivered(`a,b\n1,"${'z'.repeat(30)}"\n2,x\n`, hints);
    expect(chars.broken).toMatchObject([{ rowNumber: 2, rule: 'row.quote' }]);
    expect([...lines.cells, ...chars.cells]).toEqual([
      ['2', 'x'],
      ['2', 'x'],
    ]);
  });

  it('text after a closing quote breaks the row, blanks there do not', async () => {
    const read = await readDelivered('a,b\n"示例"公司,1\n"示例" ,2\n');
    expect(read.broken).toMatchObject([{ rule: 'row.quote', raw: '"示例"公司,1' }]);
    expect(read.cells).toEqual([['示例', '2']]);
  });
});

describe('width and length', () => {
  it('a row with too few or too many cells is broken and keeps them, empty ones beyond the header aside', async () => {
    const read = await readDelivered('a,b,,\n1\n1,2,3\n1,2,,\n');
    expect(read.source.header).toEqual(['a', 'b']);
    expect(read.broken).toMatchObject([
      { rowNumber: 2, rule: 'row.width', cells: ['1'], raw: '1' },
      { rowNumber: 3, rule: 'row.width', cells: ['1', '2', '3'], raw: '1,2,3' },
    ]);
    expect(read.cells).toEqual([['1', '2']]);
  });

  it.each([1, 7, 4096])(
    'a row beyond its bound is broken, kept in part, and the next one is read (pieces of %i bytes)',
    async (chunkBytes) => {
      const limits = { rowChars: 100, quotedChars: 50, keptRawChars: 10, chunkBytes };
      const read = await readDelivered(`a,b\n${'x'.repeat(500)},1\n2,y\n${'"q",'.repeat(60)}\n3,z`, { limits });
      expect(read.broken.map((row) => [row.rule, row.raw.length, row.rowNumber])).toEqual([
        ['row.too-long', 10, 2],
        ['row.too-long', 10, 4],
      ]);
      expect(read.cells).toEqual([
        ['2', 'y'],
        ['3', 'z'],
      ]);
    },
  );
});

describe('header', () => {
  const isHeader = (cells: readonly string[]): boolean => cells.includes('统一社会信用代码');

  it('titles and notes above the header are no data', async () => {
    const read = await readDelivered('某局报送表,\n填报说明：略,\n名称,统一社会信用代码\n甲,1\n', { isHeader });
    expect(read.source.headerRowNumber).toBe(3);
    expect(read.rowNumbers).toEqual([4]);
  });

  it('a row that looks like a header is one only among the first rows', async () => {
    const read = await readDelivered('说明,甲\n注,乙\n名称,统一社会信用代码\n', { isHeader, limits: { headerRows: 2 } });
    expect(read.source.header).toEqual(['说明', '甲']);
    expect(read.cells).toHaveLength(2);
  });

  it('without a known header the first row that is not blank is the header', async () => {
    const read = await readDelivered('\n名称,代码\n甲,1\n', { isHeader });
    expect(read.source.header).toEqual(['名称', '代码']);
    expect(read.source.headerRowNumber).toBe(2);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['an empty file', '', 'file.empty'],
    ['a file of blank lines', '\n\n  \n', 'file.empty'],
    ['a web page called a spreadsheet', '<html><table><tr><td>1</td></tr></table></html>', 'file.format'],
    ['a PDF', '%PDF-1.7 whatever', 'file.format'],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256)), 'file.format'],
    ['a header that is not readable', '"a\n"b\n', 'file.header-missing'],
  ])('%s is refused as a whole', async (_name, content, rule) => {
    expect(await refusalOf(content)).toBe(rule);
  });
});
