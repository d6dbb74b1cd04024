import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../../kernel/pure/principal.ts';
import { auditor, institutionOf, openWorld, operator, security, type World } from '../../../testing/world.ts';
import { openTokenClient, sign, testKey, type Changes, type TestKey } from './token-client.testing.ts';

type Key = { kid: string; state: string; retireAt: string | null; registeredBy: string };

let time = Date.parse('2026-03-02T01:00:00Z');
const now = () => new Date(time);
let world: World;
let client: Awaited<ReturnType<typeof openTokenClient>>;
let self: Principal;
let former: TestKey;

beforeAll(async () => {
  world = await openWorld({ now });
  client = await openTokenClient(world, 'sample-bank-core', now);
  self = { ...institutionOf(7), clientId: client.clientId };
});
afterAll(() => world.close());

const iso = (afterSeconds: number) => new Date(time + afterSeconds * 1000).toISOString();
const register = (who: Principal, input: object) => world.call<Key>(who, 'access.register-client-key', input);
const listed = async (who: Principal, clientId?: string) =>
  (await world.call<{ keys: Key[] }>(who, 'access.list-client-keys', clientId === undefined ? {} : { clientId })).keys;
const endorse = (added: TestKey, changes: Changes = {}) => {
  const by = changes.by ?? client.key;
  const claims = { iss: client.clientId, sub: added.kid, iat: Math.floor(time / 1000) };
  return sign({ alg: by.alg, kid: by.kid, typ: 'key-endorsement+jwt' }, claims, { ...changes, by });
};

test('a client registers its next key with the one it has, and both hold until the old one ends', async () => {
  const next = await testKey('ES256');
  const made = await register(self, { jwk: next.jwk, notBefore: iso(60), endorsement: await endorse(next) });
  expect(made).toMatchObject({ kid: next.kid, state: 'pending', registeredBy: client.clientId });
  const ask = async (by: TestKey) => (await client.ask({ assertion: await client.assertion({ by }) })).statusCode;
  expect([await ask(client.key), await ask(next)]).toEqual([200, 401]);
  time += 60_000;
  await world.call(self, 'access.retire-client-key', { kid: client.key.kid, at: iso(60) });
  expect([await ask(client.key), await ask(next)]).toEqual([200, 200]);
  time += 60_000;
  expect([await ask(client.key), await ask(next)]).toEqual([401, 200]);
  expect((await listed(self)).map(({ state }) => state).toSorted()).toEqual(['active', 'retired']);
  former = client.key;
  client = { ...client, key: next };
});

const brokenEndorsements: readonly [what: string, make: (added: TestKey) => Promise<string | undefined>][] = [
  ['none', async () => undefined],
  ['one by the new key itself', (added) => endorse(added, { by: added })],
  [
    'one by another key under a good name',
    async (added) => endorse(added, { by: { ...(await testKey('ES256')), kid: client.key.kid } }),
  ],
  ['one by a key that has ended', (added) => endorse(added, { by: former })],
  ['one for another client', (added) => endorse(added, { claims: { iss: 'sample-bank-two' } })],
  ['one for another key', (added) => endorse(added, { claims: { sub: client.key.kid } })],
  ['one that is old', (added) => endorse(added, { claims: { iat: Math.floor(time / 1000) - 661 } })],
  ['one without a time', (added) => endorse(added, { claims: { iat: undefined } })],
  ['an assertion in its place', (added) => endorse(added, { header: { typ: undefined } })],
  ['one without a signature', (added) => endorse(added, { header: { alg: 'none' } })],
  ['no JWT', async () => 'x'],
];

test.each(brokenEndorsements)('a client that shows %s registers nothing', async (_what, make) => {
  const added = await testKey();
  const endorsement = await make(added);
  const input = { jwk: added.jwk, ...(endorsement === undefined ? {} : { endorsement }) };
  await expect(register(self, input)).rejects.toMatchObject({
    code: 'request.invalid',
    info: { issues: [{ field: 'endorsement' }] },
  });
  expect((await listed(self)).map(({ kid }) => kid)).not.toContain(added.kid);
});

const ok = await testKey();
const exported = { ...ok.jwk, d: 'AAAA' };
const weak: readonly [what: string, jwk: () => Promise<JWK> | JWK][] = [
  ['a private key', () => exported],
  ['a shared secret', () => ({ kty: 'oct', k: 'AAAA' })],
  ['a curve not allowed', async () => (await testKey('ES384')).jwk],
  ['RSA of 1024 bits', () => ({ kty: 'RSA', e: 'AQAB', n: 'A'.repeat(171) })],
  ['RSA with another exponent', async () => ({ ...(await testKey('PS256')).jwk, e: 'Aw' })],
  ['a point on no curve', async () => ({ ...(await testKey('ES256')).jwk, y: 'A'.repeat(43) })],
  ['nothing', () => ({})],
];

test.each(weak)('%s is not registered', async (_what, jwk) => {
  await expect(register(security, { clientId: client.clientId, jwk: await jwk() })).rejects.toMatchObject({
    code: 'request.invalid',
    info: { issues: [{ field: 'jwk' }] },
  });
});

test('keys of another organisation’s client are not there: the answers are those for a client that does not exist, byte by byte', async () => {
  const other = await openTokenClient(world, 'sample-bank-two', now);
  const token = await client.token({ assertion: await client.assertion({ by: client.key }) });
  const added = await testKey();
  const inputs: readonly [operation: string, input: (clientId: string) => object][] = [
    ['access.list-client-keys', (clientId) => ({ clientId })],
    ['access.retire-client-key', (clientId) => ({ clientId, kid: other.key.kid })],
    ['access.register-client-key', (clientId) => ({ clientId, jwk: added.jwk, endorsement: 'x.y.z' })],
  ];
  for (const [operation, input] of inputs) {
    const answer = async (clientId: string) => {
      const { statusCode, body } = await client.call(token, { operation, input: input(clientId) });
      return [statusCode, body.replace(/urn:jinqiao:request:[\w-]+/, '')];
    };
    expect(await answer('sample-bank-two'), operation).toEqual(await answer('no-such-client'));
    expect((await answer('sample-bank-two'))[0], operation).toBe(404);
  }
  await expect(world.call(self, 'access.retire-client-key', { kid: other.key.kid })).rejects.toMatchObject({
    code: 'resource.not-found',
  });
  expect(await listed(auditor, 'sample-bank-two')).toHaveLength(1);
  await expect(listed(operator, 'sample-bank-two')).rejects.toMatchObject({ code: 'resource.not-found' });
  const theirs = { clientId: 'sample-bank-two', kid: other.key.kid };
  await expect(register(auditor, { clientId: 'sample-bank-two', jwk: added.jwk })).rejects.toMatchObject({
    code: 'resource.not-found',
  });
  await expect(world.call(auditor, 'access.retire-client-key', theirs)).rejects.toMatchObject({ code: 'resource.not-found' });
});

test('a forgotten condition shows a client its own keys and no others', async () => {
  const kids = (who: Principal) =>
    world.database.transaction(who, (tx) =>
      tx.rows<{ client_id: string }>({ text: 'select distinct client_id from access.client_keys', values: [] }),
    );
  expect(await kids(self)).toEqual([{ client_id: client.clientId }]);
  expect(await kids(operator)).toEqual([]);
  const tickets = (who: Principal) =>
    world.database.transaction(who, (tx) => tx.rows({ text: 'select from access.used_tickets', values: [] }));
  expect(await tickets(self)).toEqual([]);
});

test('a client cannot end its last key, a security administrator can; what is ended does not come back', async () => {
  const mine = await openTokenClient(world, 'sample-bank-three', now);
  const me = { ...institutionOf(7), clientId: mine.clientId };
  const { kid, jwk } = mine.key;
  await expect(world.call(me, 'access.retire-client-key', { kid })).rejects.toMatchObject({ code: 'state.conflict' });
  const later = await testKey();
  await register(security, { clientId: mine.clientId, jwk: later.jwk, notBefore: iso(3600) });
  await expect(world.call(me, 'access.retire-client-key', { kid })).rejects.toMatchObject({ code: 'state.conflict' });
  await world.call(security, 'access.retire-client-key', { clientId: mine.clientId, kid });
  await expect(register(security, { clientId: mine.clientId, jwk })).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(world.call(security, 'access.retire-client-key', { clientId: mine.clientId, kid })).rejects.toMatchObject({
    code: 'resource.not-found',
  });
});

test('a client has at most eight keys that hold, however many register at once', async () => {
  const { clientId } = await openTokenClient(world, 'sample-bank-many', now);
  const keys = await Promise.all(Array.from({ length: 12 }, () => testKey()));
  const all = await Promise.allSettled(keys.map(({ jwk }) => register(security, { clientId, jwk })));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
  const kid = (await listed(security, clientId))[0]!.kid;
  await world.call(security, 'access.retire-client-key', { clientId, kid });
  await register(security, { clientId, jwk: (await testKey()).jwk });
});

test('a client with a key can give up its bearer key, which then opens nothing; without a key it cannot', async () => {
  const { clientId, bearer, token, call } = await openTokenClient(world, 'sample-bank-strict', now);
  const withBearer = () =>
    world.http.inject({
      method: 'POST',
      url: '/v1/access.who-am-i',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      payload: '{}',
    });
  expect((await withBearer()).statusCode).toBe(200);
  await world.call(security, 'access.set-bearer', { clientId, bearerKeys: 'off' });
  // The memory of bearer keys runs on the real clock, so what it remembers is asked past with a key never seen.
  const { key } = await world.call<{ key: string }>(security, 'access.replace-key', { clientId });
  const answer = await world.http.inject({
    method: 'POST',
    url: '/v1/access.who-am-i',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    payload: '{}',
  });
  expect(answer.statusCode).toBe(401);
  expect((await call(await token())).statusCode).toBe(200);
  const keyless = `sample-${randomUUID()}`;
  await world.call(security, 'access.create-client', { clientId: keyless, name: '示例', role: 'operator' });
  await expect(world.call(security, 'access.set-bearer', { clientId: keyless, bearerKeys: 'off' })).rejects.toMatchObject({
    code: 'state.conflict',
  });
});

test('a manager looks after the keys of his organisation’s programs with both factors proved, and no others’', async () => {
  const key = await testKey('EdDSA');
  const seventh = { ...institutionOf(7), clientId: 'person:manager', personId: randomUUID(), position: 'manager' as const };
  const manager = (fields: Partial<Principal> = {}): Principal => ({ ...seventh, secondFactorAt: now(), ...fields });
  const input = { clientId: client.clientId, jwk: key.jwk };
  await expect(register(manager({ position: 'staff' }), input)).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(register(manager({ institutionNo: 8 }), input)).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(register(manager({ secondFactorAt: new Date(time - 86_400_000) }), input)).rejects.toMatchObject({
    code: 'access.proof-too-old',
  });
  expect(await register(manager(), input)).toMatchObject({ kid: key.kid, registeredBy: 'person:manager' });
  expect((await listed(manager(), client.clientId)).map(({ kid }) => kid)).toContain(key.kid);
  await world.call(manager(), 'access.retire-client-key', { clientId: client.clientId, kid: key.kid });
  const clientsOf = async (who: Principal) =>
    (await world.call<{ clients: { clientId: string }[] }>(who, 'access.list-clients', {})).clients.map(
      ({ clientId }) => clientId,
    );
  expect(await clientsOf(manager())).toContain(client.clientId);
  expect(await clientsOf(manager({ institutionNo: 8 }))).toEqual([]);
});
