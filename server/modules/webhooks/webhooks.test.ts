import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorker } from '../../host/worker.ts';
import { contextOf } from '../../kernel/perform.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { institutionOf, openWorld, type World } from '../../testing/world.ts';
import { bank, given, populate, rival, subject, subjectId } from '../consent/consent.testing.ts';
import { takeDeliveries } from './delivery-store.ts';
import { noteConsent } from './reactions/note-consent.ts';
import { isSigned, openReceiver, type Reaction, type Received } from './receiver.testing.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let world: World;
let now = new Date('2026-01-10T02:00:00Z');
const receivers: { readonly close: () => Promise<void> }[] = [];

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  await populate(world);
  await world.settle();
});
afterAll(() => world.close());
beforeEach(() => (now = new Date(now.getTime() + HOUR_MS)));
afterEach(async () => {
  for (const { endpointId } of await listed()) await world.call(manager(), 'webhooks.remove', { endpointId });
  await Promise.all(receivers.splice(0).map((one) => one.close()));
});

/** A person of an institution who has just proved both factors. */
const person = (institutionNo: number, position: 'manager' | 'staff'): Principal => ({
  ...institutionOf(institutionNo),
  clientId: `person:${position}-${institutionNo}`,
  personId: '00000000-0000-4000-8000-00000000000a',
  position,
  secondFactorAt: now,
});
const manager = (institutionNo = 1) => person(institutionNo, 'manager');

type Endpoint = { readonly endpointId: string; readonly secret: string };
type Seen = { readonly endpointId: string; readonly endpointState: string; readonly waiting: number };
type Sending = {
  readonly webhookId: string;
  readonly endpointId: string;
  readonly sendingState: string;
  readonly attempts: number;
  readonly statusCode: number | null;
  readonly sendingFault: string | null;
  readonly nextAt: string | null;
};

const webhookKinds = ['consent.granted', 'consent.revoked', 'webhook.stopped'];
const register = (url: string, more: object = {}, who = manager()) =>
  world.call<Endpoint>(who, 'webhooks.register', { url, webhookKinds, ...more });
const listed = async (who: Principal = bank) => (await world.call<{ endpoints: Seen[] }>(who, 'webhooks.list', {})).endpoints;
const sendings = async (filter: object = {}) =>
  (await world.call<{ sendings: Sending[] }>(bank, 'webhooks.list-deliveries', filter)).sendings;
const stateOf = async ({ endpointId }: Endpoint) => (await listed()).find((one) => one.endpointId === endpointId)?.endpointState;

async function receiver(answer?: (place: number) => Reaction) {
  const one = await openReceiver(answer);
  receivers.push(one);
  return one;
}
/** An enterprise gives the bank an authorisation, which is something to tell. */
async function happen(): Promise<string> {
  const authorisationId = await given(world, { validTo: new Date(now.getTime() + 10 * DAY_MS).toISOString() });
  await world.settle();
  return authorisationId;
}
/** Waits until an endpoint has been sent so many messages and all that came of it is kept. */
const settledAfter = (one: { readonly received: readonly Received[] }, messages: number) =>
  expect
    .poll(async () => [one.received.length, (await inHand()).length], { timeout: 10_000, interval: 20 })
    .toEqual([messages, 0]);
/** Messages that are being sent: tried at this moment and not settled. */
const inHand = () =>
  world.database.transaction(system, (tx) =>
    tx.rows(
      sql`select from webhooks.deliveries where state = 'waiting' and attempts > 0 and next_at = tried_at + interval '60 seconds'`,
    ),
  );

test('a message arrives with ids and kinds only, and verifies by another implementation and by the lines of the guide', async () => {
  const bankServer = await receiver();
  const { secret } = await register(bankServer.url);
  const authorisationId = await happen();
  await settledAfter(bankServer, 1);
  const [message] = bankServer.received;
  expect(JSON.parse(message!.body.toString())).toEqual({
    type: 'consent.granted',
    timestamp: now.toISOString(),
    data: { authorisationId },
  });
  expect(await isSigned(message!, secret)).toBe(true);
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/integrate/webhooks.md'), 'utf8');
  const lines = /```js\n([\s\S]+?)```/.exec(guide)![1]!;
  expect(lines.trim().split('\n').length).toBeLessThanOrEqual(15);
  const { isFromJinqiao } = (await import(`data:text/javascript,${encodeURIComponent(lines)}`)) as {
    isFromJinqiao: (headers: object, body: Buffer, secret: string, at: number) => boolean;
  };
  const { headers, body } = message!;
  const at = now.getTime();
  expect(isFromJinqiao(headers, body, secret, at)).toBe(true);
  expect(isFromJinqiao(headers, Buffer.from(`${body.toString()} `), secret, at)).toBe(false);
  expect(isFromJinqiao({ ...headers, 'webhook-id': 'other' }, body, secret, at)).toBe(false);
  expect(isFromJinqiao({ ...headers, 'webhook-timestamp': 'NaN' }, body, secret, at)).toBe(false);
  expect(isFromJinqiao(headers, body, secret, at + 301_000)).toBe(false);
  expect(await sendings()).toMatchObject([
    { sendingState: 'delivered', attempts: 1, statusCode: 204, sendingFault: null, nextAt: null },
  ]);
});

test('what is answered with 500 arrives once more under the same id, and not again when it is acknowledged', async () => {
  const bankServer = await receiver((place) => ({ status: place === 0 ? 500 : 200 }));
  const { secret } = await register(bankServer.url);
  await happen();
  await settledAfter(bankServer, 1);
  expect(await sendings()).toMatchObject([{ sendingState: 'waiting', attempts: 1, statusCode: 500, sendingFault: 'status' }]);
  now = new Date(now.getTime() + 6_000);
  await settledAfter(bankServer, 2);
  expect(new Set(bankServer.ids()).size).toBe(1);
  expect(await isSigned(bankServer.received[1]!, secret)).toBe(true);
  expect(bankServer.received[1]!.headers['webhook-timestamp']).not.toBe(bankServer.received[0]!.headers['webhook-timestamp']);
  now = new Date(now.getTime() + 2 * DAY_MS);
  await happen();
  await settledAfter(bankServer, 3);
  expect(new Set(bankServer.ids()).size).toBe(2);
});

test('after about a day of failures the endpoint is stopped, another one is told, nothing more is sent, and resuming sends what waited', async () => {
  let broken = true;
  const bankServer = await receiver(() => ({ status: broken ? 503 : 204 }));
  const second = await receiver();
  const endpoint = await register(bankServer.url, { webhookKinds: ['consent.granted', 'webhook.stopped'] });
  await register(second.url, { webhookKinds: ['webhook.stopped'] });
  const begun = now.getTime();
  await happen();
  for (let attempt = 1; attempt < 8; attempt++) {
    await settledAfter(bankServer, attempt);
    expect(await stateOf(endpoint)).toBe('active');
    const [{ nextAt }] = (await sendings({ endpointId: endpoint.endpointId })) as [Sending];
    now = new Date(Date.parse(nextAt!));
  }
  await settledAfter(bankServer, 8);
  await settledAfter(second, 1);
  expect(now.getTime() - begun).toBeGreaterThan(27 * HOUR_MS);
  expect(now.getTime() - begun).toBeLessThan(31 * HOUR_MS);
  expect(await stateOf(endpoint)).toBe('failing');
  expect(await sendings({ endpointId: endpoint.endpointId })).toMatchObject([
    { sendingState: 'given-up', attempts: 8, statusCode: 503 },
  ]);
  expect(JSON.parse(second.received[0]!.body.toString())).toMatchObject({
    type: 'webhook.stopped',
    data: { endpointId: endpoint.endpointId },
  });
  await happen();
  now = new Date(now.getTime() + HOUR_MS);
  await world.call(manager(), 'webhooks.send-test', { endpointId: endpoint.endpointId });
  await settledAfter(bankServer, 9);
  expect(bankServer.types().at(-1)).toBe('webhook.test');
  const [{ webhookId }] = (await sendings({ endpointId: endpoint.endpointId, sendingState: 'given-up' })).slice(-1) as [Sending];
  const again = { endpointId: endpoint.endpointId, webhookId };
  await expect(world.call(manager(), 'webhooks.redeliver', again)).rejects.toMatchObject({ code: 'state.conflict' });
  broken = false;
  await world.call(manager(), 'webhooks.resume', { endpointId: endpoint.endpointId });
  await settledAfter(bankServer, 10);
  await world.call(manager(), 'webhooks.redeliver', again);
  await settledAfter(bankServer, 11);
  expect(bankServer.ids().at(-1)).toBe(bankServer.ids()[0]);
});

test('resuming sends at once what waited for its next try', async () => {
  const bankServer = await receiver((place) => ({ status: place === 0 ? 500 : 204 }));
  const { endpointId } = await register(bankServer.url);
  await happen();
  await settledAfter(bankServer, 1);
  await world.call(manager(), 'webhooks.pause', { endpointId });
  await world.call(manager(), 'webhooks.resume', { endpointId });
  await settledAfter(bankServer, 2);
});

test('one message that is never taken does not stop an endpoint that takes others', async () => {
  const bankServer = await receiver();
  const endpoint = await register(bankServer.url, { webhookKinds: ['consent.granted'] });
  await happen();
  await settledAfter(bankServer, 1);
  // The first is tried for the last time now, long after which another was taken.
  await world.database.transaction(system, (tx) =>
    tx.run(sql`update webhooks.deliveries set state = 'waiting', attempts = 7, first_tried_at = ${new Date(now.getTime() - DAY_MS)}, next_at = ${now}
      where endpoint_id = ${endpoint.endpointId}::uuid`),
  );
  await bankServer.close();
  await expect
    .poll(() => sendings(), { timeout: 10_000 })
    .toMatchObject([{ sendingState: 'given-up', sendingFault: 'connection' }]);
  expect(await stateOf(endpoint)).toBe('active');
});

test('an endpoint that answers 410 is sent nothing more', async () => {
  const bankServer = await receiver(() => ({ status: 410 }));
  const endpoint = await register(bankServer.url);
  await happen();
  await expect.poll(() => stateOf(endpoint), { timeout: 10_000 }).toBe('gone');
  now = new Date(now.getTime() + DAY_MS);
  await happen();
  const other = await receiver();
  await register(other.url);
  await happen();
  await settledAfter(other, 1);
  expect(bankServer.received.length).toBe(1);
});

test('a receiver that never answers holds up nobody else, not even its own institution’s other endpoint', async () => {
  const dead = await receiver(() => 'never');
  const alive = await receiver();
  await register(dead.url);
  await register(alive.url);
  for (let time = 0; time < 3; time++) await happen();
  await expect.poll(() => alive.received.length, { timeout: 5_000 }).toBe(3);
  expect(dead.received.length).toBe(1);
});

test('what a killed worker had in its hands is sent a minute later', async () => {
  const bankServer = await receiver();
  const endpoint = await register(bankServer.url);
  await world.call(manager(), 'webhooks.pause', { endpointId: endpoint.endpointId });
  await happen();
  expect(await listed()).toMatchObject([{ endpointState: 'paused', waiting: 1 }]);
  const taken = await world.database.transaction(system, async (tx) => {
    await tx.run(sql`update webhooks.endpoints set state = 'active'`);
    return takeDeliveries(tx, now, [], 60_000, 10);
  });
  expect(taken).toMatchObject([{ endpointId: endpoint.endpointId, attempts: 1 }]);
  expect(bankServer.received).toEqual([]);
  now = new Date(now.getTime() + 61_000);
  await settledAfter(bankServer, 1);
  expect(await sendings()).toMatchObject([{ sendingState: 'delivered', attempts: 2 }]);
});

test('a worker that ends breaks off what it is sending at once, and the next one sends it', async () => {
  const other = await openWorld({ now: () => now });
  try {
    const bankServer = await receiver((place) => (place === 0 ? 'never' : { status: 204 }));
    const { endpointId } = await other.call<Endpoint>(manager(), 'webhooks.register', { url: bankServer.url, webhookKinds });
    await other.call(manager(), 'webhooks.send-test', { endpointId });
    const options = { concurrency: 1, pollMs: 100 };
    const first = await startWorker(other.pipeline, other.url, options);
    await expect.poll(() => bankServer.received.length, { timeout: 5_000 }).toBe(1);
    const begun = performance.now();
    await first.stop();
    expect(performance.now() - begun).toBeLessThan(5_000);
    now = new Date(now.getTime() + 61_000);
    const second = await startWorker(other.pipeline, other.url, options);
    await expect.poll(() => bankServer.ids().length, { timeout: 5_000 }).toBe(2);
    await second.stop();
    expect(new Set(bankServer.ids()).size).toBe(1);
  } finally {
    await other.close();
  }
});

test('what one sender holds another does not take, until a minute after', async () => {
  const idle = await openWorld({ now: () => now });
  try {
    const input = { url: 'https://hooks.example.cn/', webhookKinds };
    const { endpointId } = await idle.call<Endpoint>(manager(), 'webhooks.register', input);
    await idle.call(manager(), 'webhooks.send-test', { endpointId });
    const take = (at = now) =>
      idle.database.transaction(system, async (tx) => (await takeDeliveries(tx, at, [], 60_000, 10)).length);
    const both = await idle.database.transaction(system, async (tx) => [
      (await takeDeliveries(tx, now, [], 60_000, 10)).length,
      await take(),
    ]);
    expect(both).toEqual([1, 0]);
    expect(await take()).toBe(0);
    expect(await take(new Date(now.getTime() + 60_000))).toBe(1);
  } finally {
    await idle.close();
  }
});

test('a secret changed is followed by a day in which both sign; then one does, and the old one is destroyed', async () => {
  const bankServer = await receiver();
  const { endpointId, secret: old } = await register(bankServer.url);
  const rotated = await world.call<Endpoint>(manager(), 'webhooks.rotate-secret', { endpointId });
  await happen();
  await settledAfter(bankServer, 1);
  expect([await isSigned(bankServer.received[0]!, old), await isSigned(bankServer.received[0]!, rotated.secret)]).toEqual([
    true,
    true,
  ]);
  now = new Date(now.getTime() + DAY_MS + 60_000);
  await happen();
  await settledAfter(bankServer, 2);
  expect([await isSigned(bankServer.received[1]!, old), await isSigned(bankServer.received[1]!, rotated.secret)]).toEqual([
    false,
    true,
  ]);
  const last = await world.call<Endpoint>(manager(), 'webhooks.rotate-secret', { endpointId, atOnce: true });
  await happen();
  await settledAfter(bankServer, 3);
  const signed = bankServer.received[2]!;
  expect([await isSigned(signed, rotated.secret), await isSigned(signed, last.secret)]).toEqual([false, true]);
  await runJob('webhooks.forget-events');
  const left = await world.database.transaction(system, (tx) => tx.rows(sql`select from webhooks.secrets`));
  expect(left.length).toBe(1);
});

const runJob = async (name: string) => {
  const job = world.pipeline.registry.jobs.find((one) => one.name === name)!;
  await world.database.transaction(system, (tx) =>
    job.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
  );
};

test('the same cause makes one event, whose position in the feed is the next', async () => {
  await happen();
  const feed = () =>
    world.call<{ messages: { position: number; webhookKind: string }[] }>(bank, 'webhooks.list-events', { limit: 500 });
  const before = (await feed()).messages;
  expect(before.map(({ position }) => position)).toEqual(before.map((_, place) => place + 1));
  const payload = { institutionNo: 1, authorisationId: crypto.randomUUID(), act: 'revoked', seq: 4, at: now.toISOString() };
  for (let time = 0; time < 2; time++)
    await world.database.transaction(system, (tx) =>
      noteConsent.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID()), payload),
    );
  const { messages } = await world.call<{ messages: { position: number }[] }>(bank, 'webhooks.list-events', {
    after: before.length,
  });
  expect(messages.map(({ position }) => position)).toEqual([before.length + 1]);
});

test('another institution sees nothing of it, and changes nothing', async () => {
  const bankServer = await receiver();
  const { endpointId } = await register(bankServer.url);
  await happen();
  await settledAfter(bankServer, 1);
  const [{ webhookId }] = (await sendings()) as [Sending];
  const stranger = manager(2);
  for (const who of [rival, stranger]) {
    expect(await listed(who)).toEqual([]);
    expect(await world.call(who, 'webhooks.list-deliveries', { endpointId })).toMatchObject({ sendings: [] });
    expect(await world.call(who, 'webhooks.list-events', {})).toMatchObject({ messages: [] });
  }
  for (const [operation, more] of [
    ['change', { webhookKinds }],
    ['pause', {}],
    ['resume', {}],
    ['remove', {}],
    ['rotate-secret', {}],
    ['send-test', {}],
    ['redeliver', { webhookId }],
  ] as const)
    await expect(world.call(stranger, `webhooks.${operation}`, { endpointId, ...more })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
  const reach = async (who: Principal) =>
    Promise.all(
      ['endpoints', 'secrets', 'events', 'deliveries'].map(
        async (table) =>
          (await world.database.transaction(who, (tx) => tx.rows({ text: `select from webhooks.${table} limit 1`, values: [] })))
            .length,
      ),
    );
  expect(await reach(stranger)).toEqual([0, 0, 0, 0]);
  expect(await reach(subject)).toEqual([0, 0, 0, 0]);
  expect(await reach({ clientId: 'o', name: 'o', role: 'operator' })).toEqual([0, 0, 0, 0]);
  // Not even the institution reads back its secret.
  expect(await reach(manager())).toEqual([1, 0, 1, 1]);
});

test('a secret is in the first answer and nowhere after: no answer, no row, no log', async () => {
  const lines: string[] = [];
  const keep = (fields: object, message: string) =>
    void lines.push(message, JSON.stringify(fields), String((fields as { err?: Error }).err?.stack));
  const quiet = world.pipeline.log;
  Object.assign(world.pipeline, { log: { info: keep, error: keep } });
  try {
    const bankServer = await receiver(() => ({ status: 500 }));
    const first = await register(bankServer.url);
    const rotate = { endpointId: first.endpointId };
    const { secret } = await world.call<Endpoint>(manager(), 'webhooks.rotate-secret', rotate, { idempotencyKey: 'rotate' });
    await happen();
    await settledAfter(bankServer, 1);
    const answers = JSON.stringify([await listed(), await sendings(), await world.call(bank, 'webhooks.list-events', {})]);
    const rows = await world.database.transaction(system, async (tx) =>
      JSON.stringify(
        await Promise.all(
          ['webhooks.endpoints', 'webhooks.events', 'webhooks.deliveries', 'audit.entries', 'kernel.idempotency'].map((table) =>
            tx.rows({ text: `select * from ${table}`, values: [] }),
          ),
        ),
      ),
    );
    const sealed = await world.database.transaction(system, (tx) =>
      tx.rows<{ sealed: Buffer }>(sql`select sealed from webhooks.secrets`),
    );
    expect(sealed.length).toBe(2);
    expect(lines.join('\n')).toContain('webhooks.rotate-secret');
    for (const one of [first.secret, secret]) {
      const bare = one.replace('whsec_', '');
      for (const text of [answers, rows, lines.join('\n'), bankServer.received[0]!.body.toString()])
        expect(text).not.toContain(bare);
      for (const row of sealed) {
        expect(row.sealed.includes(Buffer.from(bare))).toBe(false);
        expect(row.sealed.includes(Buffer.from(bare, 'base64'))).toBe(false);
      }
    }
  } finally {
    Object.assign(world.pipeline, { log: quiet });
  }
});

test('only a manager with a fresh proof registers, and ten endpoints at most, however many come at once', async () => {
  const url = 'https://hooks.example.cn/jinqiao';
  await expect(register(url, {}, bank)).rejects.toMatchObject({ code: 'access.managers-only' });
  await expect(register(url, {}, person(1, 'staff'))).rejects.toMatchObject({ code: 'access.managers-only' });
  const stale = { ...manager(), secondFactorAt: new Date(now.getTime() - HOUR_MS) };
  await expect(register(url, {}, stale)).rejects.toMatchObject({ code: 'access.proof-too-old' });
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => register(url)));
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(10);
  expect((await listed()).length).toBe(10);
});

test.each([
  'http://hooks.example.cn/',
  'http://localhost:9000/',
  'https://user:secret@hooks.example.cn/',
  'https://hooks.example.cn/#part',
  'https://10.0.0.5/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/',
  'https://[fd00::1]/',
  'https://[::ffff:10.0.0.5]/',
  'https://0xa000005/',
  'https://0251.0376.0251.0376/',
  'ftp://hooks.example.cn/',
  'no address',
])('%s cannot be registered', async (url) => {
  await expect(register(url)).rejects.toMatchObject({ code: 'request.invalid', info: { issues: [{ field: 'url' }] } });
});

test('the enterprise stays unnamed in all that is kept of a message', async () => {
  await happen();
  const text = JSON.stringify(
    await world.database.transaction(system, (tx) => tx.rows(sql`select kind, data, cause from webhooks.events`)),
  );
  expect(text).toContain('authorisationId');
  expect(text).not.toContain(subjectId);
});
