import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ristretto255_oprf as theirs } from '@noble/curves/ed25519.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyDelta } from './apply-delta.ts';
import { each, payloadOf, platformWith } from './bank-and-platform.testing.ts';
import { buildDelta } from './build-delta.ts';
import { buildSealedTable, type SealedTableOrder } from './build-sealed-table.ts';
import { openEpochKeys } from './epoch-keys.ts';
import { bucketOf, findInRows, openTable } from './open-table.ts';
import { readPayloadCsv } from './read-payload-csv.ts';
import { decodeScore, encodeScore, SCORE_BYTES } from './score-payload.ts';
import { loadSealedOprf, sealedSuites, type TableKey } from './sealed-oprf.ts';
import { openRow, padPayload, rowBytesOf, sealRow, TAG_BYTES } from './sealed-row.ts';
import { HEADER_BYTES } from './table-header.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-sealed-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const rowsOf = (count: number, text = (i: number) => `value ${i}`) =>
  Array.from({ length: count }, (_, i) => ({ id: `企业 ${i}`, payload: payloadOf(text(i)) }));
const orderOf = (key: TableKey, output: string): SealedTableOrder => ({
  product: 'bands',
  epoch: '2026-11',
  idKind: 'text',
  paddedBytes: 32,
  key,
  output,
});
const outputOf = async (key: TableKey, id: string) => (await loadSealedOprf(key.suite)).outputs(key, [id]);

test.each(sealedSuites)(
  '%s: what the bank unblinds is what the platform sealed with, for any ids, and two questions look unalike',
  async (suite) => {
    const oprf = await loadSealedOprf(suite);
    for (let round = 0; round < 20; round++) {
      const key = oprf.newKey();
      const ids = Array.from({ length: 1 + (round % 5) }, (_, i) => `企业 ${round} ${i}`);
      const asked = oprf.blind(ids, key.publicKey);
      expect(Buffer.from(asked.blinded)).not.toEqual(Buffer.from(oprf.blind(ids, key.publicKey).blinded));
      const { evaluated, proof } = oprf.evaluate(key, asked.blinded);
      expect(Buffer.from(asked.finish(evaluated, proof))).toEqual(Buffer.from(oprf.outputs(key, ids)));
      expect(Buffer.from(oprf.outputs(key, ids))).not.toEqual(Buffer.from(oprf.outputs(oprf.newKey(), ids)));
    }
  },
);

test('the verifiable suite is the standard’s: an independent implementation of RFC 9497 comes to the same outputs', async () => {
  const oprf = await loadSealedOprf('ristretto255-voprf');
  const key = oprf.newKey();
  const input = Buffer.from('企业 1');
  const { blind, blinded } = theirs.voprf.blind(input);
  const { evaluated, proof } = theirs.voprf.blindEvaluate(key.secretKey, key.publicKey!, blinded);
  const output = theirs.voprf.finalize(input, blind, evaluated, blinded, key.publicKey!, proof);
  expect(Buffer.from(oprf.outputs(key, ['企业 1']))).toEqual(Buffer.from(output));
});

test('a row opens with its own output alone, and any bit changed in it or any other output closes it', () => {
  const output = randomBytes(64);
  const row = new Uint8Array(rowBytesOf(32));
  for (const payload of [payloadOf(''), payloadOf('乙'), new Uint8Array(31).fill(0x80), new Uint8Array(31)]) {
    sealRow(output, padPayload(payload, 32), row, 0);
    expect(Buffer.from(openRow(output, row)!)).toEqual(Buffer.from(payload));
    for (let bit = 0; bit < row.length * 8; bit++) {
      row[bit >> 3]! ^= 1 << (bit & 7);
      expect(openRow(output, row)).toBeUndefined();
      row[bit >> 3]! ^= 1 << (bit & 7);
    }
    const other = Buffer.concat([output.subarray(0, TAG_BYTES), randomBytes(54)]);
    expect(openRow(other, row)).toBeUndefined();
  }
  expect(row.length).toBe(58);
  expect(() => padPayload(new Uint8Array(32), 32)).toThrow(RangeError);
});

test('every enterprise of a table is found with its payload, on the disk and in its bucket, and no other is', async () => {
  const rows = rowsOf(4_500);
  const { header, key, table } = await platformWith(join(root, 'found'), 'x25519', rows);
  expect(header).toMatchObject({ rows: 4_500, bucketBits: 2, publicKey: null });
  expect(header.leastBucket).toBeGreaterThanOrEqual(1_000);
  expect(readFileSync(table).length).toBe(HEADER_BYTES + 4_500 * 58);
  const opened = openTable(table);
  const rowBytes = rowBytesOf(header.paddedBytes);
  for (const { id, payload } of [...rows.slice(0, 50), ...rows.slice(-50)]) {
    const output = await outputOf(key, id);
    expect(Buffer.from(opened.find(output)!)).toEqual(Buffer.from(payload));
    const bucket = opened.bucket(bucketOf(output, header.bucketBits));
    expect(bucket.length).toBe(header.bucketRows * rowBytes);
    expect(Buffer.from(findInRows(output, bucket, rowBytes)!)).toEqual(Buffer.from(payload));
  }
  expect(opened.find(await outputOf(key, '企业 4500'))).toBeUndefined();
  expect(findInRows(await outputOf(key, '企业 4500'), opened.bucket(0), rowBytes)).toBeUndefined();
  for (const number of [-1, 4, 0.5]) expect(() => opened.bucket(number)).toThrow(RangeError);
  opened.close();
  expect(readdirSync(join(root, 'found')).toSorted()).toEqual(['keys', 'table']);
});

test('the order of a table tells nothing of the order of its source, and its bytes look drawn at random', async () => {
  const { key, table } = await platformWith(
    join(root, 'order'),
    'x25519',
    rowsOf(1_500, () => 'the same for all'),
  );
  const forwards = readFileSync(table);
  const output = join(root, 'order', 'backwards');
  await buildSealedTable(each(rowsOf(1_500, () => 'the same for all').toReversed()), { ...orderOf(key, output), workers: 2 });
  expect(readFileSync(output).equals(forwards)).toBe(true);
  const counts = new Float64Array(256);
  // The tags are sorted, which shows; what follows them in each row must not.
  for (let at = HEADER_BYTES; at < forwards.length; at += 58)
    for (const byte of forwards.subarray(at + TAG_BYTES, at + 58)) counts[byte]!++;
  const expected = (1_500 * 48) / 256;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 255 degrees of freedom: above 430 once in ten thousand million tables.
  expect(chiSquare).toBeLessThan(430);
});

test('an id that comes twice, a payload too long and an id that is none never make a wrong table', async () => {
  const key = (await loadSealedOprf('x25519')).newKey();
  const output = join(root, 'refused');
  const twice = [...rowsOf(3), { id: ' 企业 1 ', payload: payloadOf('another') }];
  await expect(buildSealedTable(each(twice), orderOf(key, output))).rejects.toThrow('more than once');
  const long = [...rowsOf(3), { id: 'x', payload: new Uint8Array(32) }];
  await expect(buildSealedTable(each(long), orderOf(key, output))).rejects.toThrow('31 bytes');
  expect(existsSync(output)).toBe(false);
  const { malformed, header } = await buildSealedTable(
    each([...rowsOf(3), { id: ' ', payload: payloadOf('') }]),
    orderOf(key, output),
  );
  expect([malformed, header.rows]).toEqual([1, 3]);
});

test('a table and a change give, byte for byte, the table made anew of all data', async () => {
  const before = rowsOf(900);
  const { key, table } = await platformWith(join(root, 'delta'), 'x25519', before);
  const [delta, platformNext, bankNext, anew] = ['1.delta', '1', 'bank-1', 'anew'].map((name) => join(root, 'delta', name));
  const changes = [
    ...[3, 700, 899].map((i) => ({ id: `企业 ${i}`, payload: payloadOf('changed') })),
    ...[0, 434].map((i) => ({ id: `企业 ${i}`, payload: undefined })),
    ...[900, 901].map((i) => ({ id: `企业 ${i}`, payload: payloadOf(`value ${i}`) })),
    { id: 'never in it', payload: undefined },
  ];
  await buildDelta(each(changes), { table, output: delta!, nextTable: platformNext!, key });
  applyDelta(table, delta!, bankNext!);
  const after = rowsOf(902, (i) => ([3, 700, 899].includes(i) ? 'changed' : `value ${i}`)).filter(
    (_, i) => ![0, 434].includes(i),
  );
  await buildSealedTable(each(after), { ...orderOf(key, anew!), version: 1 });
  expect(readFileSync(bankNext!).equals(readFileSync(anew!))).toBe(true);
  expect(readFileSync(platformNext!).equals(readFileSync(anew!))).toBe(true);
  expect(readFileSync(delta!).length).toBe(HEADER_BYTES + 5 * 58 + 3 * TAG_BYTES);
  // Not to another version, nor with a byte changed.
  expect(() => applyDelta(bankNext!, delta!, join(root, 'none'))).toThrow('1 → 1');
  const damaged = readFileSync(delta!);
  damaged[HEADER_BYTES + 100]! ^= 1;
  writeFileSync(delta!, damaged);
  expect(() => applyDelta(table, delta!, join(root, 'none'))).toThrow('1.delta');
  expect(existsSync(join(root, 'none'))).toBe(false);
  const both = [changes[0]!, { ...changes[0]!, payload: undefined }];
  await expect(buildDelta(each(both), { table, output: delta!, nextTable: platformNext!, key })).rejects.toThrow(
    'more than once',
  );
});

test('a table is made of a file with ids and payloads, quoted or not, as text or as bytes', async () => {
  const path = join(root, 'payloads.csv');
  writeFileSync(path, '\uFEFFname,id,said\r\nx,甲,"a ""b"", c"\r\ny,"乙",00ff\r\nz,丙,\r\n');
  const source = { path, column: 'id', payloadColumn: 'said', payloadForm: 'text' } as const;
  const read = async (form: 'text' | 'hex') => {
    const rows: (readonly [string, string])[] = [];
    for await (const { id, payload } of readPayloadCsv({ ...source, payloadForm: form }))
      rows.push([id, Buffer.from(payload).toString('hex')]);
    return rows;
  };
  expect(await read('text')).toEqual([
    ['甲', Buffer.from('a "b", c').toString('hex')],
    ['乙', Buffer.from('00ff').toString('hex')],
    ['丙', ''],
  ]);
  await expect(read('hex')).rejects.toThrow('row 2: the payload is not hexadecimal');
  const missing = readPayloadCsv({ ...source, payloadColumn: 'none' });
  await expect(missing.next()).rejects.toThrow('no column named "none"');
  writeFileSync(path, `id,said\n${Array.from({ length: 40_000 }, (_, i) => `id ${i},v${i}\n`).join('')}`);
  let count = 0;
  for await (const { id, payload } of readPayloadCsv(source)) {
    if (id === `id ${count}` && Buffer.from(payload).toString() === `v${count}`) count++;
  }
  expect(count).toBe(40_000);
  // A reader that stops early leaves nothing open that keeps a test from ending.
  for await (const row of readPayloadCsv(source)) if (row.id === 'id 5') break;
});

test('the key of an epoch is the same again, opens with the platform’s own key alone, cannot be drawn twice, and is gone when destroyed', async () => {
  const folder = join(root, 'keys');
  const own = randomBytes(32);
  const keys = openEpochKeys(folder, own);
  const key = await keys.create('bands', '2026-11', 'ristretto255-voprf');
  const next = await keys.create('bands', '2026-12', 'ristretto255-voprf');
  const again = openEpochKeys(folder, own).require('bands', '2026-11');
  expect([again.secretKey, again.publicKey].map((one) => Buffer.from(one!))).toEqual(
    [key.secretKey, key.publicKey].map((one) => Buffer.from(one!)),
  );
  expect(Buffer.from(next.secretKey).equals(key.secretKey)).toBe(false);
  await expect(keys.create('bands', '2026-11', 'x25519')).rejects.toThrow('EEXIST');
  expect(() => openEpochKeys(folder, randomBytes(32)).require('bands', '2026-11')).toThrow('authenticate');
  // One epoch's file in the place of another's is refused.
  writeFileSync(join(folder, 'bands@2026-12.json'), readFileSync(join(folder, 'bands@2026-11.json')));
  expect(() => keys.require('bands', '2026-12')).toThrow('authenticate');
  keys.destroy('bands', '2026-11');
  expect(() => keys.require('bands', '2026-11')).toThrow('destroyed');
  expect(() => keys.require('../bands', '2026-11')).toThrow(RangeError);
});

test('a score is what was written, always of one length', () => {
  for (const score of [
    { points: -32_768, reasons: [] },
    { points: 32_767, reasons: [1, 255, 7, 9] },
    { points: 0, reasons: [3] },
  ]) {
    const bytes = encodeScore(score);
    expect(bytes.length).toBe(SCORE_BYTES);
    expect(decodeScore(bytes)).toEqual(score);
  }
  for (const reasons of [[0], [256], [1, 2, 3, 4, 5]]) expect(() => encodeScore({ points: 1, reasons })).toThrow(RangeError);
  for (const points of [32_768, 0.5]) expect(() => encodeScore({ points, reasons: [] })).toThrow(RangeError);
});
