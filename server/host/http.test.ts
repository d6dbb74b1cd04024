import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let key: string;

beforeAll(async () => {
  world = await openWorld();
  key = (
    await world.call<{ key: string }>('security', 'access.create-client', {
      clientId: 'an-officer',
      name: '示例',
      role: 'security',
    })
  ).key;
});
afterAll(() => world.close());

const post = (operation: string, payload: unknown, headers: Record<string, string> = {}) =>
  world.http.inject({
    method: 'POST',
    url: `/v1/${operation}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const asOperator = () => ({ authorization: `Bearer ${key}` });

test('a key opens what its role may do', async () => {
  const answer = await post('access.who-am-i', {}, asOperator());
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ clientId: 'an-officer', role: 'security' });
});

test('a wrong key, no key and another scheme are nobody', async () => {
  const wrong: Record<string, string>[] = [{ authorization: 'Bearer jq_wrong' }, {}, { authorization: 'Basic eDp5' }];
  for (const headers of wrong) {
    const answer = await post('access.who-am-i', {}, headers);
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ type: 'urn:jinqiao:access.unknown-caller', side: 'client', retryable: false });
  }
});

test('a replaced or revoked key stops within a second', async () => {
  const made = await world.call<{ key: string }>('security', 'access.create-client', {
    clientId: 'short-lived',
    name: '示例',
    role: 'security',
  });
  const headers = { authorization: `Bearer ${made.key}` };
  expect((await post('access.who-am-i', {}, headers)).statusCode).toBe(200);
  await world.call('security', 'access.revoke-client', { clientId: 'short-lived' });
  await expect
    .poll(async () => (await post('access.who-am-i', {}, headers)).statusCode, { timeout: 1_500, interval: 100 })
    .toBe(401);
});

test('a refusal is a problem document in the reader’s language, with the field and the rule', async () => {
  const zh = await post('access.create-client', { clientId: 'X', name: '示例', role: 'security' }, asOperator());
  expect(zh.statusCode).toBe(400);
  expect(zh.headers['content-type']).toContain('application/problem+json');
  expect(zh.json()).toMatchObject({ title: '请求内容不符合要求', issues: [{ field: 'clientId', rule: 'pattern' }] });
  const en = await post('access.create-client', { name: 'x', role: 'security' }, { ...asOperator(), 'accept-language': 'en' });
  expect(en.json()).toMatchObject({
    title: 'The request is not valid',
    issues: [{ field: 'clientId', rule: 'required', message: 'is missing' }],
  });
});

test('a field that is not known is told once, by name', async () => {
  const answer = await post('access.who-am-i', { nonsense: 1 }, { ...asOperator(), 'accept-language': 'en' });
  expect(answer.json<{ issues: unknown }>().issues).toEqual([
    { field: 'nonsense', rule: 'additionalProperties', message: 'is not a known field' },
  ]);
});

test('what is no JSON, too large or of another type is refused, not a defect', async () => {
  expect((await post('access.who-am-i', '{"a":', asOperator())).statusCode).toBe(400);
  expect((await post('access.who-am-i', `"${'x'.repeat(17 * 1024 * 1024)}"`, asOperator())).statusCode).toBe(413);
  const xml = await world.http.inject({
    method: 'POST',
    url: '/v1/access.who-am-i',
    headers: { ...asOperator(), 'content-type': 'application/xml' },
    payload: '<a/>',
  });
  expect(xml.statusCode).toBe(400);
});

test('paths that are nothing are not found, whatever they hold', async () => {
  for (const url of [
    '/nothing',
    '/v1/',
    '/v1/a/b',
    '/reference/assets/../../package.json',
    '/reference/assets/%2e%2e/%2e%2e/package.json',
  ]) {
    const answer = await world.http.inject({ method: 'GET', url });
    expect(answer.statusCode, url).toBe(404);
    expect(answer.body).not.toContain('"jinqiao"');
  }
});

test('the reference, its document and the public keys are there without a key', async () => {
  expect((await world.http.inject('/reference')).body).toContain('金桥接口说明');
  expect((await world.http.inject('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
  const { keys } = (await world.http.inject('/.well-known/jwks.json')).json<{ keys: Record<string, unknown>[] }>();
  expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', use: 'sig' });
  expect(keys[0]).not.toHaveProperty('d');
  expect((await world.http.inject('/health')).json()).toEqual({ status: 'ok' });
});

test('a download carries its name and is never kept by a proxy', async () => {
  const answer = await post('catalogue.download-template', { item: 'registration' }, {});
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''");
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

test('too many requests from one address are told when to come again', async () => {
  const narrow = await openWorld({ requestsPerMinute: 3 });
  try {
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++)
      statuses.push(
        (
          await narrow.http.inject({
            method: 'POST',
            url: '/v1/access.who-am-i',
            headers: { authorization: `Bearer guess-${i}` },
            payload: {},
          })
        ).statusCode,
      );
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  } finally {
    await narrow.close();
  }
});

test('an idempotency key that is too long is refused, not cut to another one', async () => {
  const answer = await post('access.who-am-i', {}, { ...asOperator(), 'idempotency-key': 'k'.repeat(201) });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ issues: [{ field: 'Idempotency-Key' }] });
});
