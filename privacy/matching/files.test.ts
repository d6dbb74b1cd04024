import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareLogs } from '../evidence/compare-logs.ts';
import { findBrokenLine, openEventLog } from '../evidence/event-log.ts';
import { loadSuite } from '../groups/load-suite.ts';
import { openGroupBatch } from '../groups/group-batch.ts';
import { emptyFile, openPlaced } from './block-file.ts';
import type { Hello } from './hello.ts';
import { bitsFor, hasBit, joinTags, setBit } from './join-tags.ts';
import { normaliseId } from './normalise-id.ts';
import { HASH_BYTES, NO_ROW, prepareSet, RECORD_BYTES } from './prepare-set.ts';
import { openProgress } from './progress.ts';
import { readCsv, type CsvSource } from './read-csv.ts';
import { blindChunk, keepChunk } from './session.ts';
import { KEY_BYTES, sortRecords } from './sort-records.ts';
import { paddedSize, TAG_BYTES } from './terms.ts';
import { openWindow } from './window.ts';
import { writeMatches } from './write-matches.ts';

let root = '';
const at = (name: string) => join(root, name);
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-files-'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function idsOf(bytes: Buffer | string, source: Partial<CsvSource> = {}): Promise<(string | undefined)[]> {
  writeFileSync(at('t.csv'), bytes);
  const ids: (string | undefined)[] = [];
  await readCsv({ path: at('t.csv'), column: 'id', ...source }, { row: (_number, _raw, text) => void ids.push(text()) });
  return ids;
}

test('any table is read as an independent reader reads it: quotes, doubled quotes, delimiters and line ends in fields, LF or CRLF, any column', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '企', ' ', '') })
    .filter((text) => !text.includes('\r') || text.includes('\r\n'));
  const tables = fc.tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(tables, async ([column, rows, end, last]) => {
      const names = ['x', 'y', 'z'].with(column, 'id');
      const text =
        [names, ...rows]
          .map((row) => row.map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(','))
          .join(end) + (last ? end : '');
      const theirs: string[][] = parse(text, { relax_column_count: true });
      expect(await idsOf(text)).toEqual(theirs.slice(1).map((row) => row[column]));
    }),
    { numRuns: 300 },
  );
});

test('a table longer than one piece of the file is read whole, rows across the pieces too', async () => {
  const ids = Array.from({ length: 60_000 }, (_, i) => `"${i},""${'x'.repeat(i % 23)}"`);
  const read = await idsOf(`id\n${ids.join('\n')}\n`);
  expect(read).toEqual(Array.from({ length: 60_000 }, (_, i) => `${i},"${'x'.repeat(i % 23)}`));
});

test('a byte order mark, GB 18030, another delimiter, empty lines and a short row are as they should be', async () => {
  expect(await idsOf('\uFEFFid,n\na,1\n')).toEqual(['a']);
  // 企业 and 丂 in GB 18030, whose second byte is 0x40.
  expect(await idsOf(Buffer.from('6e2c69640a312cc6f3d2b50a322c81400a', 'hex'), { encoding: 'gb18030' })).toEqual(['企业', '丂']);
  expect(await idsOf('n;id\n1;a,b\n', { delimiter: ';' })).toEqual(['a,b']);
  expect(await idsOf('n,id\n\n1,a\n\r\n2\n')).toEqual(['a', undefined]);
});

test('a missing or doubled column, an empty file and a quote never closed are told with the file’s name', async () => {
  await expect(idsOf('a,b\n1,2\n')).rejects.toThrow('no column named "id"; there are ["a","b"]');
  await expect(idsOf('id,id\n1,2\n')).rejects.toThrow('more than one column named "id"');
  await expect(idsOf('')).rejects.toThrow('t.csv: the first row');
  await expect(idsOf(`id\n"${'x'.repeat(2_000_000)}`)).rejects.toThrow('never closed');
});

test('rows are written byte for byte, and one without its line end gets one', async () => {
  const text = '\uFEFFid;n\r\n"a ""b";1\r\n\r\nc;2\r\nd;3';
  writeFileSync(at('in.csv'), text);
  const source = { path: at('in.csv'), column: 'id', delimiter: ';' };
  const { sha256 } = await readCsv(source, { row: () => undefined });
  const rows = bitsFor(3);
  setBit(rows, 0);
  setBit(rows, 2);
  await writeMatches(source, sha256, rows, at('out.csv'));
  expect(readFileSync(at('out.csv'), 'utf8')).toBe('\uFEFFid;n\r\n"a ""b";1\r\nd;3\n');
});

test('ids that differ in meaning never become one, and the same in another writing does', () => {
  expect(normaliseId('text', ' ＡＢ１ ')).toBe('AB1');
  expect(normaliseId('text', 'e\u0301')).toBe('\u00e9');
  expect(normaliseId('text', 'ab')).not.toBe(normaliseId('text', 'AB'));
  expect(normaliseId('text', '  ')).toBeUndefined();
  expect(normaliseId('text', 'x'.repeat(201))).toBeUndefined();
});

test('sorting in passes gives what sorting at once gives, one of equal keys, though most records be the same', () => {
  const size = KEY_BYTES + 4;
  const many = 750_000;
  const same = randomBytes(KEY_BYTES);
  const records = Array.from({ length: many }, (_, i) => {
    const record = Buffer.alloc(size);
    record.set(i % 5 === 0 ? randomBytes(KEY_BYTES) : same);
    record.writeUInt32BE(i, KEY_BYTES);
    return record;
  });
  // Two keys that agree in what is sorted by first.
  for (const i of [0, 5]) records[i]!.set([7, 7, 7, 7], 0);
  writeFileSync(at('unsorted'), Buffer.concat(records));
  const keysOf = (block: Buffer) =>
    Buffer.concat(Array.from({ length: block.length / size }, (_, i) => block.subarray(i * size, i * size + KEY_BYTES)));
  const written = sortRecords({ from: at('unsorted'), to: at('sorted'), recordBytes: size, records: many, keysOf });
  const expected = records
    .sort((a, b) => a.compare(b))
    .filter((one, i, all) => i === 0 || !one.subarray(0, KEY_BYTES).equals(all[i - 1]!.subarray(0, KEY_BYTES)));
  expect(written).toBe(expected.length);
  expect(readFileSync(at('sorted')).equals(Buffer.concat(expected))).toBe(true);
});

test('a join in several passes finds exactly the tags in both files, and their places', () => {
  const [own, peer] = [1_600_000, 300_000];
  const mine = randomBytes(own * TAG_BYTES);
  const theirs = randomBytes(peer * TAG_BYTES);
  for (let i = 0; i < 1_000; i++)
    mine.copy(theirs, (peer - 1 - i * 100) * TAG_BYTES, i * 1_500 * TAG_BYTES, (i * 1_500 + 1) * TAG_BYTES);
  // Near misses: the same but for the last byte.
  mine.copy(theirs, 0, 7 * TAG_BYTES, 8 * TAG_BYTES);
  theirs[TAG_BYTES - 1]! ^= 1;
  writeFileSync(at('mine'), mine);
  writeFileSync(at('theirs'), theirs);
  const joined = joinTags(at('mine'), own, at('theirs'), peer);
  expect(joined.matches).toBe(1_000);
  for (let i = 0; i < 1_000; i++) {
    expect(hasBit(joined.own, i * 1_500)).toBe(true);
    expect(hasBit(joined.peer, peer - 1 - i * 100)).toBe(true);
  }
  expect(hasBit(joined.own, 7)).toBe(false);
});

test('a flipped byte in a log is found and located, and so is a message the other side did not see like that', () => {
  const log = openEventLog(at('first.log'), () => new Date(0));
  const other = openEventLog(at('second.log'), () => new Date(1));
  for (let index = 0; index < 4; index++) {
    const frame = { kind: 'offered', index, payload: Buffer.from(`chunk ${index}`) } as const;
    log.message('sent', frame);
    other.message('received', index === 2 ? { ...frame, payload: Buffer.from('else') } : frame);
  }
  log.message('sent', { kind: 'offered', index: 4, payload: Buffer.from('lost') });
  const [first, second] = [readFileSync(at('first.log'), 'utf8'), readFileSync(at('second.log'), 'utf8')];
  expect(compareLogs(first, second)).toEqual([
    { what: 'message-differs', from: 'first', kind: 'offered', index: 2 },
    { what: 'message-missing', from: 'first', kind: 'offered', index: 4 },
  ]);
  const lines = first.split('\n');
  lines[1] = lines[1]!.replace('"bytes":7', '"bytes":8');
  expect(findBrokenLine(first)).toBeUndefined();
  expect(findBrokenLine(lines.join('\n'))).toBe(1);
  expect(findBrokenLine(lines.toSpliced(1, 1).join('\n'))).toBe(1);
});

test('a log whose last line was cut off goes on, and says that it was mended', () => {
  openEventLog(at('cut.log')).add({ event: 'prepared' });
  writeFileSync(at('cut.log'), `${readFileSync(at('cut.log'), 'utf8')}{"seq":1,"at":"20`);
  openEventLog(at('cut.log')).add({ event: 'joined' });
  const text = readFileSync(at('cut.log'), 'utf8');
  expect(findBrokenLine(text)).toBeUndefined();
  expect(text).toMatch(/prepared[^]*mended[^]*joined/);
});

test('no more than the window is under way, whatever the order of receipts, and a failure wakes who waits', async () => {
  const window = openWindow(2, 3);
  const sent: number[] = [];
  const works = [2, 3, 4, 5, 6].map(async (index) => {
    await window.room(index);
    sent.push(index);
  });
  const all = Promise.allSettled(works);
  await Promise.resolve();
  expect(sent).toEqual([2, 3, 4]);
  window.taken(3);
  window.taken(1);
  await Promise.resolve();
  expect(sent).toEqual([2, 3, 4, 5]);
  window.fail(new Error('gone'));
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
});

test('a hidden size is on a ladder whose steps are at most a tenth apart', () => {
  for (const size of [0, 1, 100, 101, 9_999, 1_000_000]) {
    expect(paddedSize(size)).toBeGreaterThanOrEqual(size);
    expect(paddedSize(size)).toBeLessThanOrEqual(Math.max(100, Math.ceil(size * 1.1) + 1));
    expect(paddedSize(paddedSize(size))).toBe(paddedSize(size));
  }
});

test('a prepared set lies in another order each time and never in that of the table; filling it up adds nothing that is a row', async () => {
  writeFileSync(at('set.csv'), `id\n${Array.from({ length: 2_000 }, (_, i) => `id-${i}\n`).join('')}`);
  const source = { path: at('set.csv'), column: 'id' };
  const terms = { task: 't', mode: 'receiver', idKind: 'text', hideSizes: true } as const;
  const orders: number[][] = [];
  const hashes: string[] = [];
  for (const name of ['one', 'two']) {
    const set = await prepareSet(source, terms, at(name), at('scratch'));
    expect(set).toMatchObject({ rows: 2_000, ids: 2_000, size: paddedSize(2_000) });
    const bytes = readFileSync(at(name));
    const records = Array.from({ length: set.size }, (_, i) => bytes.subarray(i * RECORD_BYTES, (i + 1) * RECORD_BYTES));
    const real = records.filter((one) => one.readUInt32BE(HASH_BYTES) !== NO_ROW);
    const rows = real.map((one) => one.readUInt32BE(HASH_BYTES));
    expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2_000 }, (_, i) => i));
    // Those that fill up lie among the others, not at an end.
    expect(records.slice(-50).filter((one) => real.includes(one)).length).toBeGreaterThan(10);
    orders.push(rows);
    hashes.push(
      real
        .map((one) => one.toString('hex'))
        .toSorted()
        .join(),
    );
  }
  expect(hashes[0]).toBe(hashes[1]);
  // Of 2,000 in two random orders about one lies at the same place.
  for (const other of [orders[1]!, Array.from({ length: 2_000 }, (_, i) => i)]) {
    expect(orders[0]!.filter((row, i) => row === other[i]).length).toBeLessThan(20);
  }
});

test('a chunk that was kept is not computed again, whoever was killed since', async () => {
  writeFileSync(at('kept.csv'), `id\n${Array.from({ length: 9_000 }, (_, i) => `id-${i}\n`).join('')}`);
  const terms = { task: 't', mode: 'receiver', idKind: 'text', hideSizes: false } as const;
  const set = await prepareSet({ path: at('kept.csv'), column: 'id' }, terms, at('kept-set'), at('kept-scratch'));
  const group = await openGroupBatch('x25519-native', 1);
  const scalar = (await loadSuite('x25519-native')).randomScalar();
  let computed = 0;
  const counting = {
    ...group,
    blind: (...args: Parameters<typeof group.blind>) => {
      computed++;
      return group.blind(...args);
    },
  };
  emptyFile(at('kept-blinded'));
  const own = { size: set.size } as Hello;
  const open = () => ({
    own,
    group: counting,
    scalar,
    ordered: openPlaced(at('kept-set'), 'resume'),
    blinded: openPlaced(at('kept-blinded'), 'resume'),
    progress: openProgress(at('kept-progress')),
  });
  const before = open();
  const chunks = [await blindChunk(before, 0), await blindChunk(before, 1)];
  chunks.forEach((chunk, index) => keepChunk(before, index, chunk));
  // The third was being computed when it was killed, and nothing was closed.
  await blindChunk(before, 2);
  expect(computed).toBe(3);
  const after = open();
  expect(Buffer.from(await blindChunk(after, 0))).toEqual(Buffer.from(chunks[0]!));
  expect(Buffer.from(await blindChunk(after, 1))).toEqual(Buffer.from(chunks[1]!));
  expect(computed).toBe(3);
  await blindChunk(after, 2);
  expect(computed).toBe(4);
  await group.close();
});
