import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFirstInvitation } from '../../host/first-invitation.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, security, type World } from '../../testing/world.ts';
import { codeOf, joined, openBrowser, PASSWORD, type Browser } from './browser.testing.ts';

let world: World;
let clock = new Date('2026-03-02T01:00:00Z');
const pass = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1000));
let made = 0;
const fresh = (name: string) => `${name}.${++made}`;
const status = async (browser: Browser) => (await browser.post('who-am-i')).status;

beforeAll(async () => {
  world = await openWorld({ now: () => clock });
});
afterAll(() => world.close());

const registered = async () => {
  const browser = openBrowser(world);
  const login = fresh('person');
  const answer = await browser.post('register', { login, name: '示例', password: PASSWORD });
  expect(answer.status).toBe(200);
  return { browser, login, personId: (answer.body as unknown as { personId: string }).personId };
};

const addCodes = async (browser: Browser) => {
  const { secret } = (await browser.post('start-totp')).body as unknown as { secret: string };
  return { secret, answer: await browser.post('finish-totp', { code: codeOf(secret, clock) }) };
};

test('a session ends after half an hour without use and after twelve hours with it', async () => {
  const idle = await joined(world, fresh('idle'), { role: 'auditor' });
  const busy = await joined(world, fresh('busy'), { role: 'auditor' });
  pass(29 * 60);
  expect(await status(busy.browser)).toBe(200);
  pass(2 * 60);
  expect(await status(idle.browser)).toBe(401);
  for (let round = 0; round < 27; round++) {
    expect(await status(busy.browser)).toBe(200);
    pass(25 * 60);
  }
  expect(await status(busy.browser)).toBe(200);
  pass(20 * 60);
  expect(await status(busy.browser)).toBe(401);
});

test.each([
  ['the person is locked', (one: Joined) => world.call(security, 'access.lock-person', { personId: one.personId })],
  ['his sessions are ended', (one: Joined) => world.call(security, 'access.end-sessions-of', { personId: one.personId })],
  ['his membership is ended', (one: Joined) => world.call(security, 'access.end-membership', { membershipId: one.membershipId })],
  ['he signs out', (one: Joined) => one.browser.post('sign-out')],
])('a session stops within a second after %s', async (_why, end) => {
  const one = await joined(world, fresh('ended'), { role: 'auditor' });
  const { token } = one.browser.jar;
  expect(await status(one.browser)).toBe(200);
  await end(one);
  one.browser.jar.token = token;
  pass(1.001);
  expect(await status(one.browser)).toBe(401);
});
type Joined = Awaited<ReturnType<typeof joined>>;

test('a membership holds to the end of its last day in China and no longer', async () => {
  clock = new Date('2026-03-10T15:30:00Z');
  const one = await joined(world, fresh('temporary'), { role: 'auditor', endsOn: '2026-03-10' });
  pass(29 * 60);
  expect(await status(one.browser)).toBe(200);
  pass(60 + 1);
  expect(await status(one.browser)).toBe(401);
});

test('who registered himself may see who he is and set up a second factor, nothing else', async () => {
  const { browser } = await registered();
  expect((await browser.post('who-am-i')).body).toMatchObject({
    role: 'person',
    person: { hasTotp: false, secondFactorAt: null },
  });
  expect((await browser.post('list-passkeys')).code).toBe('access.second-factor-needed');
  expect((await browser.post('replace-recovery-codes')).code).toBe('access.second-factor-needed');
  const { answer } = await addCodes(browser);
  expect(answer.body).toMatchObject({ secondFactor: true, recoveryCodes: { length: 10 } });
  expect((await browser.post('list-passkeys')).status).toBe(200);
});

test('an invitation accepted with one factor opens nothing of the organisation until there are two', async () => {
  const { browser, login } = await registered();
  const { token } = await world.call<{ token: string }>(security, 'access.invite', { login, role: 'auditor' });
  expect((await browser.post('accept-invitation', { token })).body).toMatchObject({ role: 'auditor', secondFactor: false });
  expect((await browser.post('list-clients')).code).toBe('access.second-factor-needed');
  await addCodes(browser);
  expect((await browser.post('list-clients')).status).toBe(200);
});

test('a token that was known before the second factor was proved is worth nothing after it', async () => {
  const { browser } = await registered();
  const planted = browser.jar.token;
  await addCodes(browser);
  expect(browser.jar.token).not.toBe(planted);
  pass(1.001);
  const thief = openBrowser(world);
  thief.jar.token = planted;
  expect(await status(thief)).toBe(401);
  expect(await status(browser)).toBe(200);
});

test('signing in gives a new token whatever cookie was there, and a made-up token is never taken over', async () => {
  const { login, secret } = await joined(world, fresh('fixed'), { role: 'auditor' });
  pass(60);
  const browser = openBrowser(world);
  browser.jar.token = 'A'.repeat(43);
  expect((await browser.post('sign-in', { login, password: PASSWORD, code: codeOf(secret, clock) })).status).toBe(200);
  expect(browser.jar.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(browser.jar.token).not.toBe('A'.repeat(43));
});

test('a session of one factor cannot take over an account that has a second one by now', async () => {
  const { browser, login } = await registered();
  const thief = openBrowser(world);
  await thief.post('sign-in', { login, password: PASSWORD });
  await addCodes(browser);
  for (const [operation, input] of [
    ['start-totp', {}],
    ['finish-totp', { code: '123456' }],
    ['start-passkey', {}],
  ] as const)
    expect((await thief.post(operation, input)).code, operation).toBe('access.proof-too-old');
});

test('a page of another site gets nothing done with the cookie, and opens no session', async () => {
  const { browser, login } = await joined(world, fresh('victim'), { role: 'auditor' });
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:8521' },
    {},
    { origin: 'https://evil.example', 'x-jinqiao-page': '1' },
  ])
    expect((await browser.post('who-am-i', {}, headers)).code, JSON.stringify(headers)).toBe('access.cross-site');
  expect((await browser.post('who-am-i', {}, { 'x-jinqiao-page': '1' })).status).toBe(200);
  const planted = await openBrowser(world).post('sign-in', { login, password: PASSWORD }, { origin: 'https://evil.example' });
  expect(planted.code).toBe('access.cross-site');
});

test('a person with several organisations switches under a new token, and the session does not become longer', async () => {
  const one = await world.provider(['registration']);
  const two = await world.provider(['registration']);
  const { browser, login } = await joined(world, fresh('double'), {
    role: 'provider',
    providerNo: one.providerNo,
    position: 'manager',
  });
  const { token } = await world.call<{ token: string }>(security, 'access.invite', {
    login,
    role: 'provider',
    providerNo: two.providerNo,
    position: 'manager',
  });
  await browser.post('accept-invitation', { token });
  expect((await browser.post('who-am-i')).body).toMatchObject({ providerNo: two.providerNo });
  const me = (await browser.post('who-am-i')).body as unknown as {
    person: { memberships: { membershipId: string; providerNo: number }[] };
  };
  const first = me.person.memberships.find((membership) => membership.providerNo === one.providerNo)!;
  const before = browser.jar.token;
  pass(600);
  const ends = ((await browser.post('list-sessions')).body as unknown as { sessions: { endsAt: string }[] }).sessions[0]!.endsAt;
  const switched = await browser.post('switch-membership', { membershipId: first.membershipId });
  expect(switched.body).toMatchObject({ role: 'provider', endsAt: ends });
  expect(browser.jar.token).not.toBe(before);
  expect((await browser.post('who-am-i')).body).toMatchObject({ providerNo: one.providerNo });
});

test('a changed password ends the other sessions, and the old one opens nothing', async () => {
  const { browser, login } = await registered();
  const other = openBrowser(world);
  await other.post('sign-in', { login, password: PASSWORD });
  expect(
    (await browser.post('change-password', { oldPassword: 'not the old password', newPassword: 'amber falcon 92 roof' })).code,
  ).toBe('access.wrong-credentials');
  expect((await browser.post('change-password', { oldPassword: PASSWORD, newPassword: 'Password1234' })).body).toMatchObject({
    issues: [{ field: 'newPassword', rule: 'password' }],
  });
  expect((await browser.post('change-password', { oldPassword: PASSWORD, newPassword: 'amber falcon 92 roof' })).body).toEqual({
    endedSessions: 1,
  });
  pass(1.001);
  expect(await status(other)).toBe(401);
  expect(await status(browser)).toBe(200);
  expect((await openBrowser(world).post('sign-in', { login, password: PASSWORD })).code).toBe('access.wrong-credentials');
});

test('a person has ten sessions at most; the oldest ends', async () => {
  const { browser, login } = await registered();
  for (let count = 0; count < 10; count++) {
    pass(1);
    await openBrowser(world).post('sign-in', { login, password: PASSWORD });
  }
  pass(1.001);
  expect(await status(browser)).toBe(401);
});

test('what a person proves himself by cannot be read in the database, and nobody but the platform and himself reaches it', async () => {
  const { personId, secret } = await joined(world, fresh('sealed'), { role: 'auditor' });
  const all = (who: typeof security, table: string) =>
    world.database.transaction(who, (tx) => tx.rows({ text: `select * from access.${table}`, values: [] }));
  const kept = JSON.stringify(
    await Promise.all(['totps', 'invitations', 'passwords', 'recovery_codes', 'sessions'].map((table) => all(system, table))),
  );
  const sealed = await world.database.transaction(system, (tx) =>
    tx.rows<{ sealed: Buffer }>(sql`select sealed from access.totps where person_id = ${personId}`),
  );
  expect(sealed[0]!.sealed.includes(Buffer.from(secret))).toBe(false);
  expect(kept).not.toContain(PASSWORD);
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  for (const table of ['totps', 'passwords', 'passkeys', 'recovery_codes', 'challenges', 'failed_sign_ins'])
    expect(await all(security, table), table).toEqual([]);
  const moved = world.pipeline.secretBox;
  expect(() => moved.open(sealed[0]!.sealed, 'totp of somebody else')).toThrow();
  expect(moved.open(sealed[0]!.sealed, `totp ${personId}`)).toBe(secret);
});

test('the first security administrator is invited by a file that only its owner reads, which goes when he is there', async () => {
  await world.database.transaction(system, (tx) =>
    tx.run(
      sql`update access.memberships set ended_at = ${clock}, ended_by = 'test' where role = 'security' and ended_at is null`,
    ),
  );
  const path = join(world.dataDir, 'first-invitation.json');
  expect(await keepFirstInvitation(world, world.dataDir)).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const { token } = JSON.parse(await readFile(path, 'utf8')) as { token: string };
  expect(await keepFirstInvitation(world, world.dataDir)).toBe(true);
  expect((JSON.parse(await readFile(path, 'utf8')) as { token: string }).token).toBe(token);
  const browser = openBrowser(world);
  const opened = (await browser.post('open-invitation', { token })).body as unknown as { totp: { secret: string } };
  const accepted = await browser.post('accept-invitation', {
    token,
    name: '示例',
    password: PASSWORD,
    code: codeOf(opened.totp.secret, clock),
  });
  expect(accepted.body).toMatchObject({ role: 'security' });
  expect(await keepFirstInvitation(world, world.dataDir)).toBe(false);
  await expect(stat(path)).rejects.toThrow(/ENOENT/);
});

test('over https the cookie is bound to the host and to TLS, and one of the plain name, which a neighbour could plant, counts for nothing', async () => {
  const secure = await openWorld({ publicUrl: 'https://credit.example.cn' });
  try {
    const browser = openBrowser(secure);
    const answer = await browser.post('register', { login: fresh('secure'), name: '示例', password: PASSWORD });
    expect(answer.cookie).toMatch(/^__Host-jinqiao=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(await status(browser)).toBe(200);
    const planted = await secure.http.inject({
      method: 'POST',
      url: '/v1/access.who-am-i',
      headers: { origin: 'https://credit.example.cn', cookie: `jinqiao=${browser.jar.token}` },
      payload: {},
    });
    expect(planted.statusCode).toBe(401);
  } finally {
    await secure.close();
  }
});
