import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { randomIds, runBoth, twoParties } from './two-parties.testing.ts';
import { parquetFile, type ParquetCodec } from './write-parquet.testing.ts';

let root = '';
const at = (name: string) => join(root, name);
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-parquet-'));
  mkdirSync(at('match'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function read(bytes: Buffer, idOnly: boolean) {
  writeFileSync(at('t'), bytes);
  const lines: string[] = [];
  const ids: (string | undefined)[] = [];
  let pieces = 0;
  const visitor = {
    header: (raw: Buffer) => void lines.push(raw.toString()),
    row: (number: number, raw: Buffer, text: () => string | undefined) => {
      expect(number).toBe(ids.length);
      lines.push(raw.toString());
      ids.push(text());
    },
    piece: async () => void pieces++,
  };
  const { rows } = await readTable({ path: at('t'), column: 'id' }, idOnly ? { ...visitor, idOnly } : visitor);
  expect(rows).toBe(ids.length);
  return { lines, ids, pieces };
}

test.each<ParquetCodec>(['none', 'gzip', 'brotli', 'zstd'])(
  'a Parquet file (%s) is read row group by row group, its rows are lines of CSV, nulls are empty',
  async (codec) => {
    const ids = ['甲', 'b,"c"', null, 'd\ne', '5'];
    const bytes = parquetFile(
      [
        { name: 'n', values: [1n, 2n, 3n, 9_007_199_254_740_993n, 5n] },
        { name: 'id', values: ids },
      ],
      2,
      codec,
    );
    const whole = await read(bytes, false);
    expect(whole.lines).toEqual(['n,id\n', '1,甲\n', '2,"b,""c"""\n', '3,\n', '9007199254740993,"d\ne"\n', '5,5\n']);
    expect(whole.ids).toEqual(['甲', 'b,"c"', '', 'd\ne', '5']);
    expect(whole.pieces).toBe(3);
    const only = await read(bytes, true);
    expect(only.ids).toEqual(whole.ids);
    expect(only.lines.join('')).toBe('');
  },
);

test('a broken file, an unknown column and a compression that is not read are told with the file’s name', async () => {
  const good = parquetFile([{ name: 'id', values: ['a', 'b'] }], 2);
  const broken = Buffer.from(good);
  broken.fill(0xff, broken.length - 40, broken.length - 8);
  await expect(read(broken, true)).rejects.toThrow(`${at('t')}: `);
  await expect(read(parquetFile([{ name: 'x', values: ['a'] }], 2), true)).rejects.toThrow(
    'no column named "id"; there are ["x"]',
  );
  await expect(read(parquetFile([{ name: 'id', values: ['a'] }], 2, 'lz4'), true)).rejects.toThrow(/t: .*LZ4/);
});

test('a Parquet table matches a CSV one as CSV does, and the rows written are those of the table as CSV', async () => {
  const shared = randomIds(700);
  const own = [...randomIds(900).map((id) => `r${id}`), ...shared];
  const parquet = parquetFile(
    [
      { name: 'id', values: own },
      { name: 'n', values: own.map((_, i) => BigInt(i)) },
    ],
    250,
    'zstd',
  );
  const csv = ['id', ...shared, 'other'].map((id) => `"${id.replaceAll('"', '""')}"\n`).join('');
  const parties = await twoParties(at('match'), [parquet, csv]);
  const [received] = await runBoth(parties);
  expect(received).toMatchObject({ rows: 1_600, ids: 1_600, matches: 700, confirmed: true });
  const lines = readFileSync(parties.receiver.output, 'utf8').split('\n').slice(0, -1);
  expect(lines).toHaveLength(701);
  expect(lines.at(0)).toBe('id,n');
  expect(lines.at(-1)).toMatch(/,1599$/);
});
