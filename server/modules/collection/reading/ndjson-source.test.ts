import { describe, expect, it } from 'vitest';

import { readDelivered, refusalOf } from './delivered-file.testing.ts';

describe('NDJSON', () => {
  it('keys in any order become columns, missing ones and null are empty', async () => {
    const read = await readDelivered('{"名称":"甲","代码":"1"}\r\n\n{"代码":"2","状态":null,"名称":"乙"}\n');
    expect(read.source.header).toEqual(['名称', '代码', '状态']);
    expect(read.cells).toEqual([
      ['甲', '1', ''],
      ['乙', '2', ''],
    ]);
    expect(read.rowNumbers).toEqual([1, 3]);
  });

  it('numbers keep the digits they are written with', async () => {
    const read = await readDelivered('{"a":123456789012345678901234,"b":1.50,"c":1e21,"d":true,"e":-0}');
    expect(read.cells).toEqual([['123456789012345678901234', '1.50', '1e21', 'true', '-0']]);
  });

  it('a key that appears only after the beginning breaks its row, whose text is kept', async () => {
    const lines = `${'{"a":"1"}\n'.repeat(20)}{"a":"2","late":"x"}\n`;
    const read = await readDelivered(lines, { limits: { prefixBytes: 50 } });
    expect(read.cells).toHaveLength(20);
    expect(read.broken).toMatchObject([{ rowNumber: 21, rule: 'row.width', raw: '{"a":"2","late":"x"}', cells: ['2'] }]);
  });

  it('nested values, other values than objects and faulty JSON break their rows only', async () => {
    const read = await readDelivered('{"a":"1"}\n{"a":{"b":[1.50]}}\n[1]\n{"a":\n"x"\n{"a":"2"}\n', { format: 'ndjson' });
    expect(read.cells).toEqual([['1'], ['2']]);
    expect(read.broken.map((row) => [row.rowNumber, row.rule, row.cells])).toEqual([
      [2, 'row.json', ['{"b":[1.5]}']],
      [3, 'row.json', []],
      [4, 'row.json', []],
      [5, 'row.json', []],
    ]);
  });

  it('escapes for NUL or half a surrogate pair break their row', async () => {
    const read = await readDelivered('{"a":"\\u0041"}\n{"a":"x\\u0000"}\n{"a":"\\ud800"}\n');
    expect(read.cells).toEqual([['A']]);
    expect(read.broken.map((row) => [row.rule, row.cells])).toEqual([
      ['row.encoding', ['x\uFFFD']],
      ['row.encoding', ['\uFFFD']],
    ]);
  });

  it.each([1, 64])('a line beyond its bound breaks its row only (pieces of %i bytes)', async (chunkBytes) => {
    const limits = { rowChars: 50, keptRawChars: 5, chunkBytes };
    const read = await readDelivered(`{"a":"1"}\n{"a":"${'x'.repeat(300)}"}\n{"a":"2"}`, { limits });
    expect(read.broken).toMatchObject([{ rowNumber: 2, rule: 'row.too-long', raw: '{"a":' }]);
    expect(read.cells).toEqual([['1'], ['2']]);
  });

  it('a value nested a hundred thousand deep breaks its row only', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const read = await readDelivered(`{"a":"1"}\n${deep}\n{"a":2}\n`);
    expect(read.broken).toMatchObject([{ rowNumber: 2, rule: 'row.json', raw: deep }]);
    expect(read.cells).toEqual([['1'], ['2']]);
  });

  it('a file without a single object has no header', async () => {
    expect(await refusalOf('no json\n', { format: 'ndjson' })).toBe('file.header-missing');
  });
});
