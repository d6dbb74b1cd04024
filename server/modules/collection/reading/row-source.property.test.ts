import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mutate, seededRandom } from '../../../testing/mutate.ts';
import { deliveredFile, type ReadFile, readDelivered, readPath } from './delivered-file.testing.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { workbookOf } from './xlsx/workbook.testing.ts';

/** Far above what any of these files takes, far below what a search that grows with the square of their length would. */
const SLOWEST_MS = 8_000;

/** Texts of any characters but those that stand for broken ones, with separators, quotes and line breaks more often than by chance. */
const cell = fc.oneof(
  fc.constantFrom('', ',', '"', '""', '\r\n', '\n', '\t', ';', '|', '，', "''", ' x ', '示例', '\u{20000}', '1,000万元'),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) =>
    text
      .toWellFormed()
      .replaceAll(/[\0\uFFFD\uFEFF]/g, '')
      .replaceAll('\u001A', ''),
  ),
);
const table = fc
  .record({ width: fc.integer({ min: 2, max: 6 }), rows: fc.integer({ min: 1, max: 8 }) })
  .chain(({ width, rows }) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows }),
  );
const separators = [',', '\t', ';', '|', '，'];

function writeCsv(rows: readonly (readonly string[])[], separator: string, newline: string): string {
  const quote = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells) => cells.map(quote).join(separator)).join(newline) + newline;
}

function encode(text: string, encoding: 'utf8' | 'bom' | 'utf16'): Buffer {
  if (encoding === 'utf16') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(encoding === 'bom' ? `\uFEFF${text}` : text);
}

describe('well-formed CSV', () => {
  it('comes out as it was written and as another parser reads it, whatever the texts, separators, encodings and pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...separators),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('utf8' as const, 'bom' as const, 'utf16' as const),
        fc.integer({ min: 1, max: 40 }),
        async (rows, separator, newline, encoding, chunkBytes) => {
          const header = rows[0]!.map((_, column) => `列${column}`);
          const text = writeCsv([header, ...rows], separator, newline);
          const isHeader = (cells: readonly string[]): boolean => cells.join('\0') === header.join('\0');
          const read = await readDelivered(encode(text, encoding), { isHeader, limits: { chunkBytes } });
          const wanted = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
          expect(read.source.header).toEqual(header);
          expect(read.broken).toEqual([]);
          expect(read.cells).toEqual(wanted);
          const other = parse(text, { delimiter: separator, record_delimiter: newline }).slice(1);
          expect(read.cells).toEqual(other.filter((cells) => cells.some((one) => one.trim() !== '')));
        },
      ),
      { numRuns: 400 },
    );
  });
});

const sound = writeCsv(
  [
    ['名称', '代码', '范围', '日期'],
    ...Array.from({ length: 30 }, (_, i) => [
      `示例企业${i}`,
      `9144${i}`,
      i % 3 ? '销售、运输' : '含"引号",\n与换行',
      '2024-05-01',
    ]),
  ],
  ',',
  '\r\n',
);
const headBytes = Buffer.from('名称,代码,范围,日期\r\n').length;
const isKnown = (cells: readonly string[]): boolean => cells.includes('代码');

/** All that came out of a file, in its order; broken rows with their text as delivered. */
function allText(read: ReadFile): string {
  const rows: [number, string][] = read.cells.map((cells, i) => [read.rowNumbers[i]!, cells.join('')]);
  for (const row of read.broken) rows.push([row.rowNumber, row.raw]);
  return rows
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join('');
}

/** What is left of a text without the marks that a reader may drop: quotes, separators, blanks, line breaks. */
const substance = (text: string): string => text.replaceAll(/["\s,]/g, '').replaceAll('\u001A', '');

describe('damaged files', () => {
  it('no character of a damaged CSV file is lost or doubled: each is in a row or in a broken row, whatever the pieces', async () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const bytes = mutate(Buffer.from(sound), seededRandom(seed), headBytes);
      const limits = { quotedLines: 3, quotedChars: 60 };
      const read = await readDelivered(bytes, { format: 'csv', isHeader: isKnown, limits });
      const text = new TextDecoder(read.source.format.encoding).decode(bytes).replaceAll('\0', '\uFFFD');
      const separator = read.source.format.separator;
      expect({ seed, separator, text: substance(allText(read)) }).toEqual({
        seed,
        separator: ',',
        text: substance(text.slice('名称,代码,范围,日期'.length)),
      });
      const inPieces = await readDelivered(bytes, {
        format: 'csv',
        isHeader: isKnown,
        limits: { ...limits, chunkBytes: 1 + (seed % 60) },
      });
      expect({ ...inPieces, source: {}, positions: [] }).toEqual({ ...read, source: {}, positions: [] });
    }
  });

  it('a file damaged anywhere is read or refused as a whole with a rule, and nothing else happens', async () => {
    const ndjson = Array.from({ length: 20 }, (_, i) => JSON.stringify({ 名称: `企业${i}`, 代码: i, 备注: null })).join('\n');
    for (const [name, content] of [
      ['a.csv', sound],
      ['a.ndjson', ndjson],
    ] as const) {
      for (let seed = 1; seed <= 500; seed += 1) {
        const outcome: unknown = await readDelivered(mutate(Buffer.from(content), seededRandom(seed)), { fileName: name }).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error && !(outcome instanceof UnreadableFile))
          throw new Error(`seed ${seed} of ${name}`, { cause: outcome });
      }
    }
  });
});

describe('files made to be slow', () => {
  it.each([
    ['quoted fields without end of line', `a,b\n${'"",'.repeat(300_000)}`],
    ['doubled quotes without end', `a,b\n${'"'.repeat(1_000_000)}`],
    ['a quote on every short line', `a,b\n${'x"\n'.repeat(100_000)}`],
    ['an open quote on every short line', `a,b\n${',"x\n'.repeat(100_000)}`],
    ['a triple quote on every line', `a,b\n${'"Q"\n'.replace('Q', '"').repeat(100_000)}`],
    ['one line without end', 'x'.repeat(3_000_000)],
    ['an NDJSON line without end', `{"a":"1"}\n{"a":"${'x'.repeat(120_000_000)}`],
    ['carriage returns', `a,b${'\r'.repeat(1_000_000)}`],
    ['cells that are not closed', workbookOf(`<row>${'<c><v '.repeat(300_000)}</row>`)],
    ['phonetic readings that are not closed', workbookOf(`<row><c t="inlineStr">${'<rPh >'.repeat(300_000)}</c></row>`)],
    ['CDATA that is not closed', workbookOf(`<row><c t="inlineStr"><t>${'<![CDATA['.repeat(100_000)}</c></row>`)],
    ['an attribute without end', workbookOf('<row/>', { workbook: `<workbook><sheet ${'a'.repeat(1_000_000)}/></workbook>` })],
    ['styles that are not closed', workbookOf('<row/>', { styles: '<cellXfs>'.repeat(200_000) })],
    ['shared texts that are not closed', workbookOf('<row/>', { shared: '<si>'.repeat(300_000) })],
  ])('%s do not hold the reader up', async (_name, content) => {
    const started = performance.now();
    await readDelivered(content).catch((error: unknown) => {
      if (!(error instanceof UnreadableFile)) throw error;
    });
    expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
  });
});

describe('resuming', () => {
  it('from the position after any batch the rest follows exactly, with the same row numbers', async () => {
    const path = deliveredFile(mutate(Buffer.from(sound.repeat(5)), seededRandom(7), headBytes));
    const whole = await readPath(path, { batchRows: 7 });
    expect(whole.broken.length).toBeGreaterThan(0);
    expect(whole.positions.length).toBeGreaterThan(10);
    expect(whole.positions.at(-1)).toBe(whole.cells.length + whole.broken.length);
    for (const position of whole.positions) {
      const rest = await readPath(path, { batchRows: 4, startRow: position });
      const cells = whole.cells.length - rest.cells.length;
      const broken = whole.broken.length - rest.broken.length;
      expect(cells + broken).toBe(position);
      expect(rest.cells).toEqual(whole.cells.slice(cells));
      expect(rest.rowNumbers).toEqual(whole.rowNumbers.slice(cells));
      expect(rest.broken).toEqual(whole.broken.slice(broken));
    }
  });

  it('a batch never holds more rows than asked for, and is handed on early when its texts are long', async () => {
    const long = `a,b\n${Array.from({ length: 20 }, () => `${'x'.repeat(500)},1\n`).join('')}`;
    expect((await readDelivered(long, { batchRows: 6 })).positions).toEqual([6, 12, 18, 20]);
    expect((await readDelivered(long, { limits: { batchChars: 1000 } })).positions).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
  });
});
