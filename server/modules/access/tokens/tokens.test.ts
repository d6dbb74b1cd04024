import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../../kernel/perform.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import { openWorld, security, type World } from '../../../testing/world.ts';
import { forgetTickets } from '../jobs/forget-tickets.ts';
import { athOf, openTokenClient, sign, testKey, type Changes, type TestKey } from './token-client.testing.ts';

const start = Date.parse('2026-03-02T01:00:00Z');
let time = start;
const now = () => new Date(time);
let world: World;
let client: Awaited<ReturnType<typeof openTokenClient>>;
let other: Awaited<ReturnType<typeof openTokenClient>>;

beforeAll(async () => {
  world = await openWorld({ now });
  client = await openTokenClient(world, 'sample-bank-core', now);
  other = await openTokenClient(world, 'sample-bank-two', now);
});
afterAll(() => world.close());

const seconds = () => Math.floor(time / 1000);

test('a client gets a token with its private key and calls with it as itself', async () => {
  const answer = await client.ask();
  expect(answer.json()).toMatchObject({ token_type: 'DPoP', expires_in: 300 });
  expect(answer.headers['cache-control']).toBe('no-store');
  const token = answer.json<{ access_token: string }>().access_token;
  const [header, claims] = token.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
  expect(header).toMatchObject({ typ: 'at+jwt', alg: 'EdDSA', kid: world.pipeline.signer.keyId });
  expect(claims).toMatchObject({ client_id: client.clientId, cnf: { jkt: client.proofKey.kid }, exp: seconds() + 300 });
  const called = await client.call(token);
  expect(called.json()).toMatchObject({ clientId: client.clientId, role: 'institution', institutionNo: 7 });
});

test.each(['EdDSA', 'ES256', 'PS256'])('a client may sign assertions and proofs by %s', async (alg) => {
  const key = await testKey(alg);
  await world.call(security, 'access.register-client-key', { clientId: client.clientId, jwk: key.jwk });
  const proof = await client.proof('POST', '/oauth/token', { by: key });
  const token = await client.token({ assertion: await client.assertion({ by: key }), proof });
  expect((await client.call(token, { proof: await client.callProof(token, { by: key }) })).statusCode).toBe(200);
});

const stranger = await testKey();
const brokenAssertions: readonly [what: string, changes: () => Changes][] = [
  ['another key under the same name', () => ({ by: { ...stranger, kid: client.key.kid } })],
  ['a key that is not registered', () => ({ by: stranger })],
  ['the key of another client', () => ({ by: other.key })],
  ['no key named', () => ({ header: { kid: undefined } })],
  ['no signature', () => ({ header: { alg: 'none' } })],
  ['an issuer that is not the client', () => ({ claims: { iss: other.clientId } })],
  ['a subject that is another client', () => ({ claims: { sub: other.clientId } })],
  ['an unknown client', () => ({ claims: { iss: 'nobody-at-all', sub: 'nobody-at-all' } })],
  ['no audience', () => ({ claims: { aud: undefined } })],
  ['another audience', () => ({ claims: { aud: 'https://other.example.cn' } })],
  ['a second audience', () => ({ claims: { aud: [world.pipeline.publicUrl, 'https://other.example.cn'] } })],
  ['no end', () => ({ claims: { exp: undefined } })],
  ['an end that is past', () => ({ claims: { exp: seconds() - 61 } })],
  ['an end more than five minutes off', () => ({ claims: { exp: seconds() + 361 } })],
  ['a beginning that is to come', () => ({ claims: { nbf: seconds() + 61 } })],
  ['a time of making that is to come', () => ({ claims: { iat: seconds() + 61 } })],
  ['no identifier', () => ({ claims: { jti: undefined } })],
  ['an empty identifier', () => ({ claims: { jti: '' } })],
  ['an identifier that is no text', () => ({ claims: { jti: 7 } })],
];

test.each(brokenAssertions)('an assertion with %s is refused', async (_what, changes) => {
  const answer = await client.ask({ assertion: await client.assertion(changes()) });
  expect(answer.statusCode).toBe(401);
  expect(answer.json()).toMatchObject({ error: 'invalid_client' });
});

test('an assertion whose public key is taken for a shared secret is refused', async () => {
  const { kid, jwk } = client.key;
  const claims = { iss: client.clientId, sub: client.clientId, aud: world.pipeline.publicUrl, exp: seconds() + 60, jti: 'x' };
  const text = [{ alg: 'HS256', kid }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  for (const secret of [JSON.stringify(jwk), Buffer.from(String(jwk.x), 'base64url')]) {
    const assertion = `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    expect((await client.ask({ assertion })).json()).toMatchObject({ error: 'invalid_client' });
  }
});

test('an unknown client, a wrong key and a revoked client are answered alike, byte by byte', async () => {
  const gone = await openTokenClient(world, 'sample-bank-gone', now);
  await world.call(security, 'access.revoke-client', { clientId: gone.clientId });
  const answers = [
    await client.ask({ assertion: await client.assertion({ claims: { iss: 'nobody-at-all', sub: 'nobody-at-all' } }) }),
    await client.ask({ assertion: await client.assertion({ by: { ...stranger, kid: client.key.kid } }) }),
    await gone.ask(),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
});

const brokenProofs: readonly [what: string, changes: (weak: TestKey) => Changes][] = [
  ['another type', () => ({ header: { typ: 'JWT' } })],
  ['no type', () => ({ header: { typ: undefined } })],
  ['no signature', () => ({ header: { alg: 'none' } })],
  ['another algorithm than the key’s', () => ({ header: { alg: 'EdDSA' }, by: { ...stranger, jwk: client.proofKey.jwk } })],
  ['no key', () => ({ header: { jwk: undefined } })],
  ['another key in its header', () => ({ header: { jwk: other.proofKey.jwk } })],
  ['a private key in its header', () => ({ header: { jwk: { ...client.proofKey.jwk, d: 'AAAA' } } })],
  ['a point that is on no curve', () => ({ header: { jwk: { ...client.proofKey.jwk, x: 'A'.repeat(43) } } })],
  ['another method', () => ({ claims: { htm: 'GET' } })],
  ['no method', () => ({ claims: { htm: undefined } })],
  ['another address', () => ({ claims: { htu: `${world.pipeline.publicUrl}/v1/access.list-clients` } })],
  ['another host', () => ({ claims: { htu: 'https://other.example.cn/oauth/token' } })],
  ['no address', () => ({ claims: { htu: undefined } })],
  ['an old time', () => ({ claims: { iat: seconds() - 61 } })],
  ['a time that is to come', () => ({ claims: { iat: seconds() + 61 } })],
  ['no time', () => ({ claims: { iat: undefined } })],
  ['no identifier', () => ({ claims: { jti: undefined } })],
  ['an identifier beyond measure', () => ({ claims: { jti: 'x'.repeat(201) } })],
];

test.each(brokenProofs)('a proof with %s gets no token and opens nothing', async (_what, changes) => {
  const asked = await client.ask({ proof: await changed('/oauth/token', changes(stranger)) });
  expect([asked.statusCode, asked.json<{ error: string }>().error]).toEqual([400, 'invalid_dpop_proof']);
  const token = await client.token();
  const ath = { ath: athOf(token) };
  const given = changes(stranger);
  const called = await client.call(token, {
    proof: await changed('/v1/access.who-am-i', { ...given, claims: { ...ath, ...given.claims } }),
  });
  expect(called.statusCode).toBe(401);
  expect(called.json()).toMatchObject({ type: 'urn:jinqiao:access.invalid-proof' });
  expect(called.headers['www-authenticate']).toContain('DPoP error="invalid_dpop_proof"');
});

const changed = (path: string, changes: Changes) => client.proof('POST', path, changes);

test('a proof for a call needs the digest of its token and a nonce of this process', async () => {
  const token = await client.token();
  for (const ath of [undefined, athOf('another')]) {
    const answer = await client.call(token, { proof: await client.callProof(token, { claims: { ath } }) });
    expect(answer.json()).toMatchObject({ type: 'urn:jinqiao:access.invalid-proof' });
  }
  const old = client.nonce();
  const [slot, mac] = old.split('.');
  for (const nonce of [undefined, '', 'x', `${slot}.${mac!.replace(/./, (c) => (c === 'A' ? 'B' : 'A'))}`, `zzzz.${mac}`]) {
    const answer = await client.call(token, { proof: await client.callProof(token, { claims: { nonce } }) });
    expect(answer.json()).toMatchObject({ type: 'urn:jinqiao:access.use-nonce', retryable: true });
    expect(answer.headers['www-authenticate']).toContain('DPoP error="use_dpop_nonce"');
    expect(answer.headers['dpop-nonce']).toBe(old);
  }
  time += 8 * 60_000;
  const fresh = await client.token();
  const late = await client.call(fresh, { proof: await client.callProof(fresh, { claims: { nonce: old } }) });
  expect(late.json()).toMatchObject({ type: 'urn:jinqiao:access.use-nonce' });
});

test('clocks may differ by almost a minute either way', async () => {
  for (const iat of [seconds() - 59, seconds() + 59]) {
    const assertion = await client.assertion({ claims: { iat, exp: iat + 60 } });
    const token = await client.token({ assertion, proof: await client.proof('POST', '/oauth/token', { claims: { iat } }) });
    const called = await client.call(token, { proof: await client.callProof(token, { claims: { iat } }) });
    expect(called.statusCode).toBe(200);
  }
});

test('an assertion and a proof are good for one token, of thirty-two at once and ever after', async () => {
  const assertion = await client.assertion();
  const proof = await client.proof('POST', '/oauth/token');
  const withOne = await Promise.all(Array.from({ length: 32 }, () => client.ask({ assertion })));
  expect(withOne.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  const withOther = await Promise.all(Array.from({ length: 32 }, () => client.ask({ proof })));
  expect(withOther.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  for (const given of [{ assertion }, { proof }]) {
    const again = await client.ask(given);
    expect(again.json()).toMatchObject({ error: 'invalid_client', error_description: expect.stringContaining('used before') });
  }
});

test('a proof is good for one call, of thirty-two at once and as long as it could be used', async () => {
  const token = await client.token();
  const proof = await client.callProof(token, { claims: { iat: seconds() + 59 } });
  const all = await Promise.all(Array.from({ length: 32 }, () => client.call(token, { proof })));
  expect(all.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  for (const passed of [59, 59]) {
    time += passed * 1000;
    expect((await client.call(token, { proof })).json()).toMatchObject({ detail: '该证明已用过' });
  }
});

test('a stolen token opens nothing without the key it is bound to', async () => {
  const token = await client.token();
  const bare = (headers: Record<string, string>) =>
    world.http.inject({
      method: 'POST',
      url: '/v1/access.who-am-i',
      headers: { 'content-type': 'application/json', ...headers },
      payload: '{}',
    });
  expect((await bare({ authorization: `Bearer ${token}` })).statusCode).toBe(401);
  expect((await bare({ authorization: `DPoP ${token}` })).statusCode).toBe(401);
  const withOwnKey = await client.call(token, { proof: await client.callProof(token, { by: other.proofKey }) });
  expect(withOwnKey.json()).toMatchObject({ type: 'urn:jinqiao:access.invalid-proof' });
});

test('a token that is forged, of another type, or five minutes old is refused', async () => {
  const token = await client.token();
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
  const { signer } = world.pipeline;
  const forged = [
    `${token.slice(0, -4)}AAAA`,
    await sign({ alg: 'EdDSA', kid: signer.keyId, typ: 'at+jwt' }, claims, { by: stranger }),
    await sign({ alg: 'none', kid: signer.keyId, typ: 'at+jwt' }, claims, { by: stranger }),
    // What the platform signs as a document, such as a receipt, is no token whatever it says.
    await signer.sign(claims),
    await signer.sign({ ...claims, iss: 'https://other.example.cn' }, 'at+jwt'),
    await signer.sign({ ...claims, aud: 'https://other.example.cn' }, 'at+jwt'),
  ];
  for (const one of forged) expect((await client.call(one)).json()).toMatchObject({ type: 'urn:jinqiao:access.invalid-token' });
  expect((await client.call(token)).statusCode).toBe(200);
  time += 300_000;
  expect((await client.call(token)).json()).toMatchObject({ type: 'urn:jinqiao:access.invalid-token' });
});

test('a revoked client and a retired key stop within a second, with every token they got', async () => {
  const mine = await openTokenClient(world, 'sample-bank-three', now);
  const second = await testKey();
  await world.call(security, 'access.register-client-key', { clientId: mine.clientId, jwk: second.jwk });
  const [byFirst, bySecond] = [await mine.token(), await mine.token({ assertion: await mine.assertion({ by: second }) })];
  expect([(await mine.call(byFirst)).statusCode, (await mine.call(bySecond)).statusCode]).toEqual([200, 200]);
  await world.call(security, 'access.retire-client-key', { clientId: mine.clientId, kid: mine.key.kid });
  time += 1000;
  expect((await mine.call(byFirst)).json()).toMatchObject({ type: 'urn:jinqiao:access.invalid-token' });
  expect((await mine.call(bySecond)).statusCode).toBe(200);
  expect((await mine.ask()).json()).toMatchObject({ error: 'invalid_client' });
  await world.call(security, 'access.revoke-client', { clientId: mine.clientId });
  time += 1000;
  expect((await mine.call(bySecond)).json()).toMatchObject({ type: 'urn:jinqiao:access.invalid-token' });
});

test('what was used is remembered until it is too old to be used, and no longer', async () => {
  const assertion = await client.assertion({ claims: { exp: seconds() + 300 } });
  await client.token({ assertion });
  const forget = () =>
    world.database.transaction(system, (tx) =>
      forgetTickets.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
    );
  const left = () =>
    world.database.transaction(system, (tx) => tx.row<{ n: number }>(sql`select count(*) as n from access.used_tickets`));
  time += 359_000;
  await forget();
  expect((await client.ask({ assertion })).json()).toMatchObject({ error_description: expect.stringContaining('used before') });
  time += 3_000;
  await forget();
  expect(await left()).toEqual({ n: 0 });
  expect((await client.ask({ assertion })).json()).toMatchObject({ error: 'invalid_client' });
});

test('the metadata says where and how tokens are got, and a wrong request is answered in the words of OAuth', async () => {
  const metadata = (await world.http.inject('/.well-known/oauth-authorization-server')).json<Record<string, unknown>>();
  expect(metadata).toMatchObject({
    issuer: world.pipeline.publicUrl,
    token_endpoint: `${world.pipeline.publicUrl}/oauth/token`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  });
  const refusals: readonly [Record<string, string>, string][] = [
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
    [{ client_assertion_type: 'urn:x' }, 'invalid_client'],
    [{ client_assertion: '' }, 'invalid_request'],
    [{ client_assertion: 'x'.repeat(5000) }, 'invalid_request'],
    [{ client_assertion: 'x'.repeat(20_000) }, 'invalid_request'],
  ];
  for (const [form, error] of refusals) expect((await client.ask({ form })).json()).toMatchObject({ error });
  expect((await client.ask({ proof: '' })).json()).toMatchObject({ error: 'invalid_dpop_proof' });
  const form = await world.http.inject({
    method: 'POST',
    url: '/v1/access.who-am-i',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'a=b',
  });
  expect(form.statusCode).toBe(400);
});
