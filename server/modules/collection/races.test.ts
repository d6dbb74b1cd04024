import { rm, writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import type { DeliveryView } from './delivery-view.ts';
import { spoolPath } from './engine/spool.ts';

type Provider = Principal & { readonly providerNo: number };

const code = '91350100M000100Y43';
const CALLERS = 5;

let world: World;
let admin: Client;
let provider: Provider;

beforeAll(async () => {
  world = await openWorld();
  admin = new Client({ connectionString: world.url });
  await admin.connect();
  provider = await world.provider(['registration']);
});
afterAll(async () => {
  await admin.end();
  await world.close();
});

const csv = (name: string) => Buffer.from(`统一社会信用代码,企业名称\n${code},${name}\n`);
const open = (more: object = {}, who: Principal = provider) =>
  world.call<DeliveryView>(who, 'collection.open-delivery', { item: 'registration', fileName: 'a.csv', ...more });
const send = (deliveryId: number, offset: number, bytes: Uint8Array, who: Principal = provider) =>
  world.call<{ receivedBytes: number }>(who, 'collection.upload-part', { deliveryId, offset }, { bytes });
const finish = (deliveryId: number, who: Principal = provider) =>
  world.call<DeliveryView>(who, 'collection.finish-upload', { deliveryId });
const view = (deliveryId: number) => world.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId });
const deliver = (deliveryKey: string, more: object = {}) =>
  world.call<DeliveryView>(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey,
    records: [{ unifiedCode: code, name: `示例${deliveryKey}公司` }],
    ...more,
  });
const atOnce = <T>(work: () => Promise<T>) => Promise.allSettled(Array.from({ length: CALLERS }, work));

async function upload(name: string, who: Principal = provider): Promise<number> {
  const { deliveryId } = await open({}, who);
  await send(deliveryId, 0, csv(name), who);
  return deliveryId;
}

async function readNames() {
  type File = { readonly sections: readonly { readonly records: readonly { readonly values: Record<string, unknown> }[] }[] };
  const file = await world.call<File>('operator', 'records.read-file', { code, items: ['registration'] });
  return file.sections[0]!.records;
}

/** What handing in does, past its checks. */
async function queue(deliveryId: number, maxAttempts: number): Promise<void> {
  await admin.query(`update collection.deliveries set state = 'queued' where delivery_id = $1`, [deliveryId]);
  await admin.query(
    `select graphile_worker.add_job('collection.read-delivery', json_build_object('deliveryId', $1::int), max_attempts := $2::int)`,
    [deliveryId, maxAttempts],
  );
}

test('a batch sent several times at once is dealt with once; whoever comes in between is told to try again', async () => {
  for (let turn = 0; turn < 6; turn++) {
    const outcomes = await atOnce(() => deliver(`并发${turn}`));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'idempotency.in-flight' });
      else expect(outcome.value).toMatchObject({ state: 'completed', rows: 1 });
    }
    expect(await deliver(`并发${turn}`)).toMatchObject({ state: 'completed', rows: 1, accepted: 1 });
  }
  const { rows } = await admin.query<{ facts: string; ended: string }>(
    `select (select count(*) from records.facts where provider_no = $1) as facts,
       (select count(*) from collection.deliveries where provider_no = $1 and state = 'completed') as ended`,
    [provider.providerNo],
  );
  expect(rows[0]).toEqual({ facts: 6, ended: 6 });
});

test('a delivery opened several times at once under one key is one delivery to all of them', async () => {
  const outcomes = await atOnce(() => open({ deliveryKey: '同一标识' }));
  const ids = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.deliveryId : outcome.reason));
  expect(new Set(ids).size, JSON.stringify(ids)).toBe(1);
});

test('the key of a dry run cannot be used for the delivery itself, which would look stored and not be', async () => {
  expect(await deliver('先试', { dryRun: true })).toMatchObject({ state: 'completed', dryRun: true });
  await expect(deliver('先试')).rejects.toMatchObject({ code: 'idempotency.mismatch' });
});

test('a file that is gone or altered before it is read fails its delivery with what to do, and is not tried for ever', async () => {
  const [gone, altered] = [await upload('示例去公司'), await upload('示例改公司')];
  await rm(spoolPath(world.pipeline.spoolDir, gone));
  await expect(finish(gone)).rejects.toMatchObject({ code: 'state.conflict' });
  await queue(gone, 12);
  await finish(altered);
  await writeFile(spoolPath(world.pipeline.spoolDir, altered), csv('示例换了一个名字的公司'));
  await world.settle();
  expect(await view(gone)).toMatchObject({ state: 'failed', failure: { rule: 'file.missing' } });
  expect(await view(altered)).toMatchObject({ state: 'failed', failure: { rule: 'file.changed' } });
});

test('a delivery that fails by a defect of ours for the last time is shown as failed', async () => {
  const deliveryId = await upload('示例末次公司');
  await admin.query('revoke insert on records.facts from jinqiao_loader');
  await queue(deliveryId, 1);
  await expect(world.settle()).rejects.toThrow('permission denied');
  await admin.query('grant insert on records.facts to jinqiao_loader');
  expect(await view(deliveryId)).toMatchObject({ state: 'failed', failure: { rule: 'node.internal' } });
  await admin.query('delete from graphile_worker._private_jobs where attempts = max_attempts');
});

test('bytes beyond the announced length are refused, and nothing of them is kept', async () => {
  const { deliveryId } = await open({ totalBytes: 3 });
  await expect(send(deliveryId, 0, Buffer.from('abcdef'))).rejects.toMatchObject({ code: 'request.invalid' });
  expect(await send(deliveryId, 0, Buffer.from('abc'))).toEqual({ deliveryId, receivedBytes: 3 });
});

test('a provider that may not deliver the item any more cannot hand in what it opened before', async () => {
  const who = await world.provider(['registration'], { code: 'test-reduced' });
  const deliveryId = await upload('示例减项公司', who);
  await world.call('operator', 'institutions.register-provider', {
    code: 'test-reduced',
    nameZh: '示例市某局',
    nameEn: 'Sample bureau',
    divisionCode: '330100',
    items: ['permits'],
  });
  await expect(finish(deliveryId, who)).rejects.toMatchObject({ code: 'request.invalid' });
});

test('when the clock is set back, the version that came last is still the newest', async () => {
  await deliver('钟拨回之前');
  await admin.query(`update records.facts set recorded_at = recorded_at + interval '1 hour' where provider_no = $1`, [
    provider.providerNo,
  ]);
  await admin.query(`update records.streams set last_changed_at = last_changed_at + interval '1 hour' where provider_no = $1`, [
    provider.providerNo,
  ]);
  expect(await deliver('钟拨回之后')).toMatchObject({ changed: 1 });
  const names = (await readNames()).map(({ values }) => values['name']);
  expect(names).toEqual(['示例钟拨回之后公司']);
});

test('of a subject with too many versions for one answer the caller is told to ask item by item', async () => {
  await admin.query(
    `insert into records.facts select subject_id, 3, provider_no, 'v' || n, recorded_at, null, null, delivery_id, n, 'a', digest, '{}'
     from records.facts, generate_series(1, 50001) n where provider_no = $1 order by recorded_at desc limit 50001`,
    [provider.providerNo],
  );
  await expect(world.call('operator', 'records.read-file', { code })).rejects.toMatchObject({ code: 'request.invalid' });
  expect(await readNames()).toHaveLength(1);
});

test('when the database cuts all connections, callers are told to try again, and then everything goes on', async () => {
  const deliveryId = await upload('示例断线公司');
  await world.settle();
  const calls = Array.from({ length: 20 }, () => view(deliveryId).catch((error: { code: string }) => error.code));
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  for (const answer of await Promise.all(calls)) if (typeof answer === 'string') expect(answer).toBe('node.unavailable');
  await expect
    .poll(() =>
      finish(deliveryId).then(
        () => 'handed in',
        (error: { code: string }) => error.code,
      ),
    )
    .toBe('handed in');
  await world.settle();
  expect(await view(deliveryId)).toMatchObject({ state: 'completed', accepted: 1 });
});

test('a file whose reading was put off is read before one that came later, so the later stays the newest', async () => {
  const own = await world.provider(['registration'], { precedence: 1 });
  const first = await upload('示例先到公司', own);
  await finish(first, own);
  await admin.query(`update graphile_worker._private_jobs set run_at = now() + interval '1 hour'`);
  const second = await upload('示例后到公司', own);
  await finish(second, own);
  const pending = world.settle();
  await expect
    .poll(() => world.call<DeliveryView>(own, 'collection.get-delivery', { deliveryId: second }), { timeout: 10_000 })
    .toMatchObject({ state: 'completed' });
  expect(await world.call<DeliveryView>(own, 'collection.get-delivery', { deliveryId: first })).toMatchObject({
    state: 'completed',
    added: 1,
  });
  expect((await readNames())[0]!.values['name']).toBe('示例后到公司');
  await admin.query(`update graphile_worker._private_jobs set run_at = now()`);
  await pending;
  expect((await readNames())[0]!.values['name']).toBe('示例后到公司');
});
