import { Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { penalties } from '../server/modules/catalogue/items/penalties.ts';
import { registration } from '../server/modules/catalogue/items/registration.ts';
import { taxPayments } from '../server/modules/catalogue/items/tax-payments.ts';
import type { ItemDefinition } from '../server/modules/catalogue/model/item.ts';
import { readUnifiedCode } from '../server/modules/subjects/model/unified-code.ts';
import { enterpriseAt } from './enterprise.ts';
import { recordsOf } from './records.ts';
import { worldOf } from './world.ts';
import { fileNameOf, writeFile, type FileOptions } from './write-file.ts';

const world = worldOf({ seed: 11 });
const asOf = '2026-08-15';

async function written(item: ItemDefinition, options: Omit<FileOptions, 'asOf'>) {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const counts = await writeFile(world, item, { ...options, asOf }, out);
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString('utf8');
  const [header, ...rows] = parse(text.slice(1));
  return { counts, bytes, text, header: header!, rows };
}

describe('a written file', () => {
  it('is labelled as a sample in its name', () => {
    expect(fileNameOf(registration)).toBe('示例数据-登记注册基本信息.csv');
  });

  it('begins with a byte order mark, the code and the name, and has each Chinese header once', async () => {
    for (const item of [registration, penalties, taxPayments] as readonly ItemDefinition[]) {
      const { bytes, header } = await written(item, { from: 0, to: 3 });
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(header.slice(0, 2)).toEqual(['统一社会信用代码', '名称']);
      expect(new Set(header).size).toBe(header.length);
    }
  });

  it('writes choices by their titles and money in the unit of its field, exactly', async () => {
    const { header, rows } = await written(registration, { from: 0, to: 200 });
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]!);
    const bodies = rows.map((row) => {
      const index = Array.from({ length: 200 }, (_, n) => n).find((n) => enterpriseAt(world, n).code === row[0])!;
      return recordsOf(enterpriseAt(world, index), registration, asOf)[0]!;
    });
    const titles = new Map(Object.entries(registration.fields.status.values).map(([code, { zh }]) => [code, zh]));
    expect(column('登记状态')).toEqual(bodies.map((body) => titles.get(String(body['status']))));
    expect(column('注册资本').map((text) => Math.round(Number(text) * 1_000_000))).toEqual(
      bodies.map((body) => body['registeredCapital']),
    );
  });

  it('is put together from its slices', async () => {
    const whole = await written(taxPayments, { from: 0, to: 60 });
    const first = await written(taxPayments, { from: 0, to: 25 });
    const second = await written(taxPayments, { from: 25, to: 60 });
    expect([...first.rows, ...second.rows]).toEqual(whole.rows);
    expect(whole.counts).toEqual({ rows: whole.rows.length, bad: 0 });
  });

  it('spoils the share of rows asked for, the same ones every time, each in one cell', async () => {
    const clean = await written(penalties, { from: 0, to: 1500 });
    const bad = await written(penalties, { from: 0, to: 1500, badShare: 0.1 });
    expect((await written(penalties, { from: 0, to: 1500, badShare: 0.1 })).text).toBe(bad.text);
    const differing = bad.rows.map((row, n) => row.filter((cell, place) => cell !== clean.rows[n]![place]).length);
    expect(Math.max(...differing)).toBe(1);
    expect(differing.filter((count) => count === 1).length).toBe(bad.counts.bad);
    expect(bad.counts.bad / bad.counts.rows).toBeGreaterThan(0.07);
    expect(bad.counts.bad / bad.counts.rows).toBeLessThan(0.13);
  });

  it('spoils codes beyond mending', async () => {
    const clean = await written(registration, { from: 0, to: 400 });
    const bad = await written(registration, { from: 0, to: 400, badShare: 1 });
    const codes = bad.rows.map((row) => row[0]!).filter((code, n) => code !== clean.rows[n]![0]);
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => readUnifiedCode(code).outcome !== 'refused')).toEqual([]);
  });

  it('writes untidy codes only so that they mend to the right ones', async () => {
    const clean = await written(registration, { from: 0, to: 400 });
    const messy = await written(registration, { from: 0, to: 400, messy: true });
    const readings = messy.rows.map((row) => readUnifiedCode(row[0]!));
    expect(readings.map((reading) => (reading.outcome === 'refused' ? reading.text : reading.code))).toEqual(
      clean.rows.map((row) => row[0]),
    );
    expect(readings.filter(({ outcome }) => outcome === 'mended').length).toBeGreaterThan(100);
    expect(messy.text).toMatch(/\d{4}\/\d{1,2}\/\d{1,2}/);
  });

  it('waits for a stream that is slow, and gives its failure on', async () => {
    let mostBytes = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        mostBytes = Math.max(mostBytes, slow.writableLength);
        setImmediate(done);
      },
    });
    await writeFile(world, registration, { from: 0, to: 12_000, asOf }, slow);
    expect(mostBytes).toBeGreaterThan(0);
    expect(mostBytes).toBeLessThan(1_000_000);
    expect(slow.writableLength).toBe(0);
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('the disk is full')) });
    full.on('error', () => undefined);
    await expect(writeFile(world, registration, { from: 0, to: 10, asOf }, full)).rejects.toThrow('the disk is full');
  });

  it('refuses a range that is none', async () => {
    await expect(written(registration, { from: 5, to: 4 })).rejects.toThrow(RangeError);
    await expect(written(registration, { from: 0, to: 4, badShare: 2 })).rejects.toThrow(RangeError);
  });
});
