import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SoftwareAuthenticator } from '../../testing/software-authenticator.ts';
import { openWorld, security, type World } from '../../testing/world.ts';
import { authenticator, joined, openBrowser } from './browser.testing.ts';

let world: World;
let clock = new Date('2026-03-02T01:00:00Z');
const pass = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1000));
let made = 0;
const fresh = (name: string) => `${name}.${++made}`;

beforeAll(async () => {
  world = await openWorld({ now: () => clock });
});
afterAll(() => world.close());

type Asked = { challengeId: string; options: object };

/** A person who has set up nothing but a passkey, by his invitation. */
async function holder(key: SoftwareAuthenticator = authenticator()) {
  const login = fresh('holder');
  const { token } = await world.call<{ token: string }>(security, 'access.invite', { login, role: 'auditor' });
  const browser = openBrowser(world);
  const { passkey } = (await browser.post('open-invitation', { token })).body as unknown as { passkey: Asked };
  const accepted = await browser.post('accept-invitation', {
    token,
    name: '示例',
    passkey: { challengeId: passkey.challengeId, response: key.make(passkey.options), name: '办公电脑' },
  });
  return { key, browser, login, accepted };
}

const ask = async () => (await openBrowser(world).post('start-passkey-sign-in')).body as unknown as Asked;
const use = async (key: SoftwareAuthenticator, asked?: Asked) => {
  const given = asked ?? (await ask());
  return openBrowser(world).post('sign-in-with-passkey', { challengeId: given.challengeId, response: key.use(given.options) });
};

test('a passkey is both factors, from the invitation on', async () => {
  const { key, accepted, browser } = await holder();
  expect(accepted.body).toMatchObject({ role: 'auditor', secondFactor: true });
  expect((await browser.post('list-clients')).status).toBe(200);
  expect((await use(key)).body).toMatchObject({ role: 'auditor', secondFactor: true });
  expect((await use(key)).status).toBe(200);
});

test.each([
  ['counts', 1],
  ['does not count', 0],
])('what a passkey that %s signed is taken once, even when it is sent many times at the same moment', async (_how, step) => {
  const { key } = await holder();
  key.state.step = step;
  const asked = await ask();
  const response = key.use(asked.options);
  const all = await Promise.all(
    Array.from({ length: 8 }, () =>
      openBrowser(world).post('sign-in-with-passkey', { challengeId: asked.challengeId, response }),
    ),
  );
  expect(all.filter((one) => one.status === 200)).toHaveLength(1);
  expect((await openBrowser(world).post('sign-in-with-passkey', { challengeId: asked.challengeId, response })).code).toBe(
    'access.passkey-refused',
  );
});

test('a challenge holds for five minutes', async () => {
  const { key } = await holder();
  const asked = await ask();
  pass(301);
  expect((await use(key, asked)).code).toBe('access.passkey-refused');
});

test.each([
  ['by a page of another site', (key: SoftwareAuthenticator) => (key.state.origin = 'https://evil.example')],
  ['without its holder being verified', (key: SoftwareAuthenticator) => (key.state.verified = false)],
  [
    'for another person',
    (key: SoftwareAuthenticator) => (key.state.userHandle = Buffer.from('somebody else').toString('base64url')),
  ],
])('a passkey used %s is refused, and works again as it should', async (_how, spoil) => {
  const { key } = await holder();
  const before = { ...key.state };
  spoil(key);
  expect((await use(key)).code).toBe('access.passkey-refused');
  Object.assign(key.state, { ...before, counter: key.state.counter });
  expect((await use(key)).status).toBe(200);
});

test('a passkey made by a page of another site, or without its holder being verified, is not taken', async () => {
  for (const spoil of [{ origin: 'https://evil.example' }, { verified: false }]) {
    const key = authenticator();
    Object.assign(key.state, spoil);
    expect((await holder(key)).accepted.code).toBe('access.passkey-refused');
  }
});

test('an assertion with one bit changed is refused', async () => {
  const { key } = await holder();
  for (const part of ['clientDataJSON', 'authenticatorData', 'signature'] as const) {
    const asked = await ask();
    const response = key.use(asked.options);
    const changed = Buffer.from(response.response[part], 'base64url');
    changed[changed.length - 2]! ^= 1;
    const spoilt = { ...response, response: { ...response.response, [part]: changed.toString('base64url') } };
    expect(
      (await openBrowser(world).post('sign-in-with-passkey', { challengeId: asked.challengeId, response: spoilt })).code,
      part,
    ).toBe('access.passkey-refused');
  }
});

test('a passkey whose counter went back is refused from then on, the original too, and its holder sees it', async () => {
  const { key, browser } = await holder();
  await use(key);
  await use(key);
  key.state.counter = 0;
  expect((await use(key)).code).toBe('access.passkey-refused');
  key.state.counter = 100;
  expect((await use(key)).code).toBe('access.passkey-refused');
  expect((await browser.post('list-passkeys')).body).toMatchObject({ passkeys: [{ refusedAt: clock.toISOString() }] });
});

test('what was made for one person is not added to another', async () => {
  const mine = await joined(world, fresh('mine'), { role: 'auditor' });
  const theirs = await joined(world, fresh('theirs'), { role: 'operator' });
  const asked = (await mine.browser.post('start-passkey')).body as unknown as Asked;
  const response = authenticator().make(asked.options);
  expect((await theirs.browser.post('finish-passkey', { challengeId: asked.challengeId, response, name: 'x' })).code).toBe(
    'access.passkey-refused',
  );
  expect((await mine.browser.post('finish-passkey', { challengeId: asked.challengeId, response, name: 'x' })).status).toBe(200);
});

test('the last way to prove two factors is not removed', async () => {
  const { browser } = await holder();
  const { passkeys } = (await browser.post('list-passkeys')).body as unknown as { passkeys: { credentialId: string }[] };
  expect((await browser.post('remove-passkey', { credentialId: passkeys[0]!.credentialId })).code).toBe('state.conflict');
  expect((await browser.post('list-passkeys')).body).toMatchObject({ passkeys: { length: 1 } });
});

test('who changes how he proves himself has proved himself in the last quarter of an hour', async () => {
  const { browser } = await holder();
  pass(15 * 60 + 1);
  for (const operation of ['start-passkey', 'start-totp', 'replace-recovery-codes'])
    expect((await browser.post(operation)).code, operation).toBe('access.proof-too-old');
});
