import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenTask } from '../contract/open-task.ts';
import { auditTask, type PartyTrace } from '../evidence/audit-task.ts';
import { parseLog } from '../evidence/event-log.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { WrongKeyError } from '../oprf/oprf.ts';
import { connectToPeer, type PeerLink } from '../transport/peer-link.ts';
import { lookUpTask, payloadOf, platformWith, serveOver, talk, type PlatformSide } from './bank-and-platform.testing.ts';
import { lookUpFile, type LookUpResult } from './look-up-file.ts';
import type { LookUps } from './open-look-ups.ts';
import { bucketOf, openTable } from './open-table.ts';
import { openQuotaBook } from './quota.ts';
import { loadSealedOprf } from './sealed-oprf.ts';
import { serveLookUps } from './serve-look-ups.ts';
import { issueUnlockKey, openUnlockKey } from './unlock-key.ts';

let root = '';
let quick: PlatformSide;
let proved: PlatformSide;
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `企业 ${i}`, payload: payloadOf(`value ${i}`) }));
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jinqiao-look-up-'));
  quick = await platformWith(join(root, 'quick'), 'x25519', rowsOf(4_500));
  proved = await platformWith(join(root, 'proved'), 'ristretto255-voprf', rowsOf(400));
});
afterAll(() => rmSync(root, { recursive: true }));

const text = (payload: Uint8Array | undefined) => payload && Buffer.from(payload).toString();
/** What each conversation of a task left at one party. */
const tracesIn = ({ folder }: OpenTask): PartyTrace[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => {
      const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
      const evidence: Evidence = JSON.parse(read('evidence.json'));
      return { log: read('log.ndjson'), evidence };
    });

test('a bank learns the rows it asked for, with either suite, and an auditor finds nothing wrong with what both kept', async () => {
  for (const side of [quick, proved]) {
    const task = await lookUpTask(side);
    const served = await talk(side, task, async (lookUps) => {
      const outputs = await lookUps.outputs(['企业 7', 'nobody', '企业 399']);
      const found: (string | undefined)[] = [];
      for (const output of outputs) found.push(text(await lookUps.find(output)));
      expect(found).toEqual(['value 7', undefined, 'value 399']);
    });
    expect(served).toEqual({ evaluations: 3, buckets: 3, files: 0 });
    const [bank, platform] = [tracesIn(task.bank), tracesIn(task.platform)];
    expect(auditTask(bank[0]!, platform[0]!).findings).toEqual([]);
    expect(
      parseLog(platform[0]!.log)
        .map(({ kind }) => kind)
        .slice(0, 4),
    ).toEqual([undefined, 'hello', 'hello', 'evaluate']);
  }
});

test('two look-ups in one bucket, one of them of nobody in the table, have transcripts of identical shape, and the questions differ', async () => {
  const { key, header } = quick;
  const oprf = await loadSealedOprf('x25519');
  const bucketFor = (id: string) => bucketOf(oprf.outputs(key, [id]), header.bucketBits);
  const wanted = bucketFor('企业 0');
  const neighbour = Array.from({ length: 1_000 }, (_, i) => `企业 ${i + 1}`).find((id) => bucketFor(id) === wanted)!;
  const nobody = Array.from({ length: 1_000 }, (_, i) => `nobody ${i}`).find((id) => bucketFor(id) === wanted)!;
  const transcripts: string[] = [];
  const questions = new Set<string>();
  for (const id of ['企业 0', neighbour, nobody]) {
    const task = await lookUpTask(quick);
    await talk(quick, task, async ({ outputs, find }) => void (await find((await outputs([id]))[0]!)));
    // The greeting tells how much of the quota is left, which has one digit more or less whoever is looked up.
    const events = parseLog(tracesIn(task.platform)[0]!.log).filter(({ kind }) => kind !== 'hello');
    transcripts.push(JSON.stringify(events.map(({ event, kind, index, bytes }) => [event, kind, index, bytes])));
    questions.add(events.find(({ kind }) => kind === 'evaluate')!.digest!);
  }
  expect(new Set(transcripts).size).toBe(1);
  expect(questions.size).toBe(3);
});

test('what the platform sees of one enterprise, asked again and again, looks drawn at random', async () => {
  const oprf = await loadSealedOprf('x25519');
  const [bits, questions] = [new Float64Array(248), 2_000];
  for (let i = 0; i < questions; i++) {
    const { blinded } = oprf.blind(['企业 0'], undefined);
    for (let bit = 0; bit < bits.length; bit++) bits[bit]! += (blinded[bit >> 3]! >> (bit & 7)) & 1;
  }
  const chiSquare = bits.reduce((sum, ones) => sum + (ones - questions / 2) ** 2 / (questions / 4), 0);
  // 248 degrees of freedom: above 420 once in ten thousand million runs.
  expect(chiSquare).toBeLessThan(420);
});

test('a platform that answers with another key than the contract’s is caught by the proof, and so is one that shows another key', async () => {
  const other = (await loadSealedOprf('ristretto255-voprf')).newKey();
  const tables = [{ table: proved.table, deltas: [], key: { ...proved.key, secretKey: other.secretKey } }];
  const ask = async (lookUps: LookUps) => void (await lookUps.outputs(['企业 7']));
  await expect(talk(proved, await lookUpTask(proved), ask, { tables })).rejects.toThrow(WrongKeyError);
  const otherKey = { publicKey: Buffer.from(other.publicKey!).toString('hex') };
  await expect(talk(proved, await lookUpTask(proved, otherKey), ask)).rejects.toMatchObject({ reason: 'other-key' });
});

test('nothing is asked or answered without an opened contract, beyond what it allows, or after it expired', async () => {
  const task = await lookUpTask(quick);
  await expect(talk(quick, { ...task, bank: { ...task.bank } }, () => Promise.resolve())).rejects.toThrow('not opened');
  const unopened = { open: { ...task.platform }, tables: [], quotas: openQuotaBook(join(root, 'unopened')) };
  await expect(serveLookUps(unopened, connectToPeer({ host: '127.0.0.1', port: 1 }))).rejects.toThrow('not opened');
  unopened.quotas.close();
  const ask = (by: 'bucket' | 'file') => async (lookUps: LookUps) => {
    const [output] = await lookUps.outputs(['企业 7']);
    if (by === 'bucket') await lookUps.find(output!);
    else await lookUps.fetch(0, join(root, 'not-allowed'));
  };
  await expect(talk(quick, await lookUpTask(quick), ask('file'))).rejects.toMatchObject({ reason: 'not-in-contract' });
  const bulk = await lookUpTask(quick, { hiding: 'bulk' });
  await expect(talk(quick, bulk, ask('bucket'))).rejects.toMatchObject({ reason: 'not-in-contract' });
  await expect(lookUpTask(quick, { hiding: 'none' })).rejects.toThrow('hiding');
  const clock = () => new Date(Date.now() + 2 * 86_400_000);
  await expect(talk(quick, await lookUpTask(quick), ask('bucket'), { clock })).rejects.toMatchObject({ reason: 'expired' });
  const stranger = await lookUpTask(quick);
  await expect(talk(quick, { ...task, bank: stranger.bank }, ask('bucket'))).rejects.toMatchObject({ reason: 'other-task' });
});

test('an exhausted quota refuses before anything is evaluated, for that bank and epoch alone, also after the process was killed', async () => {
  const path = join(root, 'book');
  const account = { bank: 'bank-0', product: 'bands', epoch: '2026-11', limit: 5 };
  const ask = async (lookUps: LookUps) => {
    expect(lookUps.quotaLeft).toBe(5);
    await lookUps.outputs(['企业 1', '企业 2', '企业 3']);
    await expect(lookUps.outputs(['企业 4', '企业 5', '企业 6'])).rejects.toMatchObject({ reason: 'quota-exhausted' });
    throw new Error('as far as it goes');
  };
  const book = openQuotaBook(path);
  const task = await lookUpTask(quick, {}, { quotas: { runs: 1, evaluations: 5 } });
  await expect(talk(quick, task, ask, { quotas: book })).rejects.toThrow('as far as it goes');
  expect(book.left(account)).toBe(2);
  expect(book.left({ ...account, bank: 'bank-1' })).toBe(5);
  expect(book.left({ ...account, epoch: '2026-12' })).toBe(5);
  // A process that ends, however it ends, leaves the book as it is: nothing was only in memory.
  book.close();
  const again = openQuotaBook(path);
  expect(again.left(account)).toBe(2);
  expect(() => again.take(account, 3)).toThrow('quota');
  again.take(account, 2);
  expect(() => again.take(account, 1)).toThrow('quota');
  for (const count of [0, -1, 0.5]) expect(() => again.take(account, count)).toThrow(RangeError);
  again.close();
});

test('with the table fetched, the platform sees evaluations and nothing else', async () => {
  const path = join(root, 'fetched');
  const task = await lookUpTask(quick, { hiding: 'bulk' });
  await talk(quick, task, (lookUps) => lookUps.fetch(0, path));
  expect(readFileSync(path).equals(readFileSync(quick.table))).toBe(true);
  const table = openTable(path);
  const served = await talk(quick, task, async ({ outputs }) => {
    expect((await outputs(['企业 8', '企业 4499'])).map((output) => text(table.find(output)))).toEqual(['value 8', 'value 4499']);
  });
  expect(served).toEqual({ evaluations: 2, buckets: 0, files: 0 });
  table.close();
});

test('a file of ids is looked up, by bucket and in the table fetched, with the same result; over its quota nothing is asked', async () => {
  const source = { path: join(root, 'ids.csv'), column: 'id' };
  writeFileSync(source.path, 'n,id\n1,企业 3\n2,"a, b"\n3, 企业 3\n4,\n5,企业 4000\n');
  const run = async (name: string, evaluations: number, table?: string) => {
    const task = await lookUpTask(
      quick,
      { hiding: table === undefined ? 'bucket' : 'bulk' },
      { quotas: { runs: 1, evaluations } },
    );
    const quotas = openQuotaBook(join(root, `quota-${name}`));
    const output = join(root, name);
    let result: LookUpResult | undefined;
    try {
      const served = await serveOver(quick, task, { quotas }, async (link) => {
        result = await lookUpFile({ open: task.bank, source, output, ...(table === undefined ? {} : { table }) }, link);
      });
      return { result, served, text: readFileSync(output, 'utf8') };
    } finally {
      quotas.close();
    }
  };
  const hex = (value: string) => Buffer.from(value).toString('hex');
  const expected = `id,payload\n企业 3,${hex('value 3')}\n"a, b",\n企业 4000,${hex('value 4000')}\n`;
  const online = await run('by-bucket', 10);
  expect(online).toMatchObject({
    result: { lookedUp: 3, found: 2, malformed: 1 },
    text: expected,
    served: { evaluations: 3, buckets: 3 },
  });
  const bulk = await run('in-bulk', 10, quick.table);
  expect(bulk).toMatchObject({ text: expected, served: { evaluations: 3, buckets: 0 } });
  await expect(run('over', 2)).rejects.toMatchObject({ reason: 'quota-exhausted' });
  expect(existsSync(join(root, 'over'))).toBe(false);
});

test('an enterprise’s unlock key opens its row and no other, for the bank it was made for, without an evaluation, and ends with the epoch', async () => {
  const [own, other] = await Promise.all([0, 1].map(() => generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true })));
  const bankKey = await exportJWK(own!.publicKey);
  const { key, header } = quick;
  const unlockKey = await issueUnlockKey({ key, table: header, id: '企业 42', bank: 'bank-a', bankKey });
  const opened = await openUnlockKey(unlockKey, 'bank-a', await exportJWK(own!.privateKey));
  expect(opened).toMatchObject({ product: 'bands', epoch: '2026-11', bank: 'bank-a' });
  const served = await talk(quick, await lookUpTask(quick), async ({ find }) => {
    expect(text(await find(opened.output))).toBe('value 42');
  });
  expect(served).toEqual({ evaluations: 0, buckets: 1, files: 0 });
  const found = openTable(quick.table);
  expect(text(found.find(opened.output))).toBe('value 42');
  found.close();
  expect(unlockKey).not.toContain('企业');
  await expect(openUnlockKey(unlockKey, 'bank-b', await exportJWK(own!.privateKey))).rejects.toMatchObject({
    reason: 'other-bank',
  });
  await expect(openUnlockKey(unlockKey, 'bank-a', await exportJWK(other!.privateKey))).rejects.toMatchObject({
    reason: 'other-bank',
  });
  const touched = `${unlockKey.slice(0, -8)}AAAAAAAA`;
  await expect(openUnlockKey(touched, 'bank-a', await exportJWK(own!.privateKey))).rejects.toMatchObject({
    reason: 'other-bank',
  });
  const nextEpoch = await platformWith(join(root, 'next'), 'x25519', rowsOf(100));
  const next = openTable(nextEpoch.table);
  expect(next.find(opened.output)).toBeUndefined();
  next.close();
});

test('a bank that does not keep to the protocol is refused and learns nothing of why the platform fails inside', async () => {
  const task = await lookUpTask(quick);
  const refusedFor = async (
    hello: object | string,
    more?: { readonly kind: 'evaluate' | 'bucket' | 'file'; readonly payload: Uint8Array },
  ) => {
    let word = '';
    const speak = async (link: PeerLink) => {
      const channel = await link.open(5_000);
      await channel.send({
        kind: 'hello',
        index: 0,
        payload: Buffer.from(typeof hello === 'string' ? hello : JSON.stringify(hello)),
      });
      if (more !== undefined) {
        expect((await channel.receive()).kind).toBe('hello');
        await channel.send({ ...more, index: 0 });
      }
      const { kind, payload } = await channel.receive();
      word = `${kind} ${Buffer.from(payload).toString()}`;
      await channel.close();
    };
    await expect(serveOver(quick, task, {}, speak)).rejects.toThrow();
    return word.split(' ');
  };
  const hello = { protocol: 'jinqiao-sealed/1', task: task.bank.hash, run: '0'.repeat(32) };
  expect(await refusedFor('{')).toEqual(['stopped', 'not-the-protocol']);
  expect(await refusedFor({ ...hello, run: '../../x' })).toEqual(['stopped', 'not-the-protocol']);
  expect(await refusedFor({ ...hello, task: 'b' })).toEqual(['stopped', 'other-task']);
  let run = 1;
  const next = () => ({ ...hello, run: String(run++).padStart(32, '0') });
  for (const payload of [new Uint8Array(0), new Uint8Array(33), new Uint8Array(32), randomBytes(32 * 1_025)]) {
    expect(await refusedFor(next(), { kind: 'evaluate', payload })).toEqual(['stopped', 'not-the-protocol']);
  }
  expect(await refusedFor(next(), { kind: 'bucket', payload: Buffer.of(0, 0, 0, 4) })).toEqual(['stopped', 'not-the-protocol']);
  expect(await refusedFor(next(), { kind: 'bucket', payload: Buffer.of(0, 0, 8) })).toEqual(['stopped', 'not-the-protocol']);
});
