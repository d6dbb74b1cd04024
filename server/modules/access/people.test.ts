import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { institutionOf, openWorld, security, type World } from '../../testing/world.ts';
import { authenticator, codeOf, joined, openBrowser, PASSWORD, type Browser } from './browser.testing.ts';

let world: World;
/** The platform's clock: moved by the tests, never waited for. */
let clock = new Date('2026-03-02T01:00:00Z');
const pass = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1000));
let made = 0;
const fresh = (name: string) => `${name}.${++made}`;
const asSystem = <R extends object>(query: ReturnType<typeof sql>) =>
  world.database.transaction(system, (tx) => tx.rows<R>(query));

beforeAll(async () => {
  world = await openWorld({ now: () => clock });
});
afterAll(() => world.close());

const signIn = (login: string, more: object = {}, browser: Browser = openBrowser(world)) =>
  browser.post('sign-in', { login, password: PASSWORD, ...more });
/** What of an answer a caller could tell two cases by: all but the number of the request. */
const seen = ({ status, body }: { status: number; body: object }) =>
  JSON.stringify({ status, body }).replaceAll(/request:[0-9a-f-]+/g, '');

test('an invited person signs in with password and code, and every act names him', async () => {
  const { browser, personId, secret, login } = await joined(world, fresh('auditor'), { role: 'auditor' });
  expect((await browser.post('who-am-i')).body).toMatchObject({
    clientId: `person:${personId}`,
    role: 'auditor',
    person: { hasTotp: true, recoveryCodesLeft: 10 },
  });
  pass(60);
  const again = openBrowser(world);
  const answer = await signIn(login, { code: codeOf(secret, clock) }, again);
  expect(answer.status).toBe(200);
  expect((await again.post('list-clients')).status).toBe(200);
  const log = await asSystem<{ client_id: string }>(
    sql`select client_id from audit.entries where operation = 'access.list-clients' and outcome = 'done'`,
  );
  expect(log.map((row) => row.client_id)).toContain(`person:${personId}`);
});

test('the token of a session is in a cookie that scripts and other sites do not get, never in the answer', async () => {
  const { login, secret } = await joined(world, fresh('quiet'), { role: 'auditor' });
  pass(60);
  const answer = await signIn(login, { code: codeOf(secret, clock) });
  expect(answer.cookie).toMatch(/HttpOnly/);
  expect(answer.cookie).toMatch(/SameSite=Strict/);
  expect(JSON.stringify(answer.body)).not.toMatch(/sessionToken/);
  const [kept] = await asSystem<{ n: number }>(
    sql`select count(*)::integer as n from access.sessions s where encode(s.token_digest, 'escape') = ${/jinqiao=([^;]+)/.exec(answer.cookie!)![1]}`,
  );
  expect(kept!.n).toBe(0);
});

test('a code counts once, and an old or future one not at all', async () => {
  const { login, secret } = await joined(world, fresh('codes'), { role: 'auditor' });
  const first = codeOf(secret, clock);
  // It was used to accept the invitation.
  expect((await signIn(login, { code: first })).code).toBe('access.wrong-credentials');
  pass(60);
  const second = codeOf(secret, clock);
  const both = await Promise.all([signIn(login, { code: second }), signIn(login, { code: second })]);
  expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  for (const seconds of [-120, 120]) {
    const wrong = codeOf(secret, new Date(clock.getTime() + seconds * 1000));
    expect((await signIn(login, { code: wrong })).code).toBe('access.wrong-credentials');
  }
});

test('a password alone opens nothing where there is a second factor', async () => {
  const { login } = await joined(world, fresh('second'), { role: 'auditor' });
  const browser = openBrowser(world);
  expect((await signIn(login, {}, browser)).code).toBe('access.code-needed');
  expect(browser.jar.token).toBeUndefined();
});

test('an unknown login, a wrong password and a locked person are told apart by no byte and not by time', async () => {
  const { login, personId, secret } = await joined(world, fresh('locked'), { role: 'auditor' });
  const known = await joined(world, fresh('known'), { role: 'auditor' });
  await world.call('security', 'access.lock-person', { personId });
  pass(60);
  const unknown = fresh('unknown');
  const answers = [
    await signIn(unknown),
    await signIn(known.login, { password: `${PASSWORD}!` }),
    await signIn(login, { code: codeOf(secret, clock) }),
  ];
  expect(new Set(answers.map(seen)).size).toBe(1);
  const timed = async (one: string) => {
    const started = performance.now();
    await signIn(one, { password: 'something else entirely' });
    return performance.now() - started;
  };
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[1]!;
  const times = { unknown: [] as number[], known: [] as number[] };
  for (let round = 0; round < 3; round++) {
    times.unknown.push(await timed(unknown));
    times.known.push(await timed(known.login));
  }
  // Without the hash of nobody's password the ratio would be some ten times this.
  expect(median(times.known) / median(times.unknown)).toBeLessThan(3);
  expect(median(times.known) / median(times.unknown)).toBeGreaterThan(1 / 3);
});

test('whoever fails waits longer and longer, known or not, and many attempts at once are no more than one after the other', async () => {
  const { login } = await joined(world, fresh('attacked'), { role: 'auditor' });
  for (const target of [login, fresh('nobody')]) {
    const attempts = await Promise.all(Array.from({ length: 16 }, () => signIn(target, { password: 'guess guess guess' })));
    expect(attempts.filter((one) => one.code === 'access.wrong-credentials')).toHaveLength(5);
    expect(attempts.filter((one) => one.code === 'access.too-many-attempts')).toHaveLength(11);
    pass(1.1);
    expect((await signIn(target, { password: 'guess guess guess' })).code).toBe('access.wrong-credentials');
    pass(1.1);
    expect((await signIn(target, { password: 'guess guess guess' })).code).toBe('access.too-many-attempts');
  }
});

test('a stranger who never stops guessing keeps neither a recovery code nor a passkey out, nor the password once he pauses', async () => {
  const { login, secret, recoveryCodes, browser } = await joined(world, fresh('besieged'), { role: 'auditor' });
  const key = authenticator();
  const started = (await browser.post('start-passkey')).body as unknown as { challengeId: string; options: object };
  expect(
    (
      await browser.post('finish-passkey', {
        challengeId: started.challengeId,
        response: key.make(started.options),
        name: '手机',
      })
    ).status,
  ).toBe(200);
  for (let hour = 0; hour < 12; hour++) {
    await signIn(login, { password: 'guess guess guess' });
    pass(900);
  }
  await signIn(login, { password: 'guess guess guess' });
  expect((await signIn(login, { code: codeOf(secret, clock) })).code).toBe('access.too-many-attempts');
  expect((await signIn(login, { recoveryCode: recoveryCodes[0] })).status).toBe(200);
  await Promise.all(Array.from({ length: 8 }, () => signIn(login, { password: 'guess guess guess' })));
  const asked = (await openBrowser(world).post('start-passkey-sign-in')).body as unknown as {
    challengeId: string;
    options: object;
  };
  expect(
    (await openBrowser(world).post('sign-in-with-passkey', { challengeId: asked.challengeId, response: key.use(asked.options) }))
      .status,
  ).toBe(200);
  pass(900);
  expect((await signIn(login, { code: codeOf(secret, clock) })).status).toBe(200);
});

test('a recovery code stands for the second factor once', async () => {
  const { login, recoveryCodes } = await joined(world, fresh('recovering'), { role: 'auditor' });
  const code = { recoveryCode: recoveryCodes[3] };
  expect((await signIn(login, { ...code, password: 'not the password at all' })).code).toBe('access.wrong-credentials');
  const all = await Promise.all(Array.from({ length: 4 }, () => signIn(login, code)));
  expect(all.filter((one) => one.status === 200)).toHaveLength(1);
  expect((await signIn(login, code)).code).not.toBe(undefined);
});

test('an invitation makes one person, whoever else has its token at the same moment', async () => {
  const login = fresh('raced');
  const { token } = await world.call<{ token: string }>(security, 'access.invite', { login, role: 'operator' });
  const opened = (await openBrowser(world).post('open-invitation', { token })).body as unknown as { totp: { secret: string } };
  const accept = { token, password: PASSWORD, code: codeOf(opened.totp.secret, clock) };
  const all = await Promise.all(Array.from({ length: 32 }, () => openBrowser(world).post('accept-invitation', accept)));
  expect(all.filter((one) => one.status === 200)).toHaveLength(1);
  expect(new Set(all.filter((one) => one.status !== 200).map((one) => one.code))).toEqual(new Set(['access.invitation-void']));
  expect(await asSystem(sql`select from access.people where login = ${login}`)).toHaveLength(1);
});

test('an invitation ends after seven days, and tells nothing to whoever makes up a token', async () => {
  const { token } = await world.call<{ token: string }>(security, 'access.invite', { login: fresh('late'), role: 'operator' });
  pass(7 * 86_400 + 1);
  const late = await openBrowser(world).post('open-invitation', { token });
  expect(late.code).toBe('access.invitation-void');
  expect(seen(await openBrowser(world).post('open-invitation', { token: 'A'.repeat(43) }))).toBe(seen(late));
});

test('a reset by the manager ends all sessions and factors before it, and only where nothing else is to be had by it', async () => {
  const { providerNo } = await world.provider(['registration']);
  const manager = await joined(world, fresh('manager'), { role: 'provider', providerNo, position: 'manager' });
  const provider = {
    clientId: 'x',
    name: 'x',
    role: 'provider',
    providerNo,
    personId: manager.personId,
    position: 'manager',
    secondFactorAt: clock,
  } as const;
  const clerk = await joined(world, fresh('clerk'), { role: 'provider', providerNo }, provider);
  const { token } = (await manager.browser.post('issue-reset', { personId: clerk.personId })).body as unknown as {
    token: string;
  };
  const browser = openBrowser(world);
  const opened = (await browser.post('open-invitation', { token })).body as unknown as { totp: { secret: string } };
  pass(60);
  const reset = await browser.post('accept-invitation', {
    token,
    password: 'amber falcon 92 roof',
    code: codeOf(opened.totp.secret, clock),
  });
  expect(reset.body).toMatchObject({ personId: clerk.personId, role: 'provider' });
  pass(2);
  expect((await clerk.browser.post('who-am-i')).status).toBe(401);
  expect((await signIn(clerk.login, { recoveryCode: clerk.recoveryCodes[0] })).code).toBe('access.wrong-credentials');
  const second = await world.call<{ token: string }>(security, 'access.invite', { login: clerk.login, role: 'regulator' });
  expect((await browser.post('accept-invitation', { token: second.token })).status).toBe(200);
  expect((await manager.browser.post('issue-reset', { personId: clerk.personId })).code).toBe('state.conflict');
});

test('who holds an office of the platform gets no other one, at whatever moment he accepts', async () => {
  const { browser, login } = await joined(world, fresh('officer'), { role: 'operator' });
  for (const role of ['administrator', 'security', 'auditor', 'operator']) {
    const { token } = await world.call<{ token: string }>(security, 'access.invite', { login, role });
    expect((await browser.post('accept-invitation', { token })).code, role).toBe('policy.administrators-apart');
  }
  expect((await browser.post('who-am-i')).body).toMatchObject({
    role: 'operator',
    person: { memberships: [{ role: 'operator' }] },
  });
});

test('the last security administrator can be neither ended nor locked, however many try at once', async () => {
  await asSystem(
    sql`update access.memberships set ended_at = ${clock}, ended_by = 'test' where role = 'security' and ended_at is null`,
  );
  const two = [
    await joined(world, fresh('first'), { role: 'security' }),
    await joined(world, fresh('second'), { role: 'security' }),
  ];
  const ends = await Promise.allSettled(
    two.map((one) => world.call(security, 'access.end-membership', { membershipId: one.membershipId })),
  );
  expect(ends.filter((one) => one.status === 'rejected').map((one) => (one.reason as { code: string }).code)).toEqual([
    'policy.last-security',
  ]);
  const left = two[ends.findIndex((one) => one.status === 'rejected')]!;
  await expect(world.call(security, 'access.lock-person', { personId: left.personId })).rejects.toMatchObject({
    code: 'policy.last-security',
  });
});

test('a member of another organisation cannot be told from one that never was', async () => {
  const mine = await world.provider(['registration']);
  const theirs = await world.provider(['registration']);
  const manager = await joined(world, fresh('mine'), { role: 'provider', providerNo: mine.providerNo, position: 'manager' });
  const other = await joined(world, fresh('theirs'), { role: 'provider', providerNo: theirs.providerNo, position: 'manager' });
  const members = (await manager.browser.post('list-members')).body as unknown as { members: { personId: string }[] };
  expect(members.members.map((one) => one.personId)).toEqual([manager.personId]);
  const nobody = '00000000-0000-4000-8000-00000000abcd';
  for (const [operation, real, made_up] of [
    ['end-membership', { membershipId: other.membershipId }, { membershipId: nobody }],
    ['issue-reset', { personId: other.personId }, { personId: nobody }],
    ['switch-membership', { membershipId: other.membershipId }, { membershipId: nobody }],
    ['list-sessions', { personId: other.personId }, { personId: nobody }],
  ] as const) {
    expect(seen(await manager.browser.post(operation, real)), operation).toBe(
      seen(await manager.browser.post(operation, made_up)),
    );
  }
  expect(
    (await manager.browser.post('invite', { login: fresh('x'), role: 'provider', providerNo: theirs.providerNo })).code,
  ).toBe('access.not-granted');
  expect((await manager.browser.post('invite', { login: fresh('x'), role: 'auditor' })).code).toBe('access.not-granted');
  await expect(
    world.call(institutionOf(1), 'access.invite', { login: fresh('x'), role: 'institution', institutionNo: 1 }),
  ).rejects.toMatchObject({ code: 'access.not-granted' });
});

test('a forgotten condition shows a manager his own organisation’s people, and a person himself', async () => {
  const mine = await world.provider(['registration']);
  const theirs = await world.provider(['registration']);
  const manager = await joined(world, fresh('alone'), { role: 'provider', providerNo: mine.providerNo, position: 'manager' });
  await joined(world, fresh('away'), { role: 'provider', providerNo: theirs.providerNo, position: 'manager' });
  const caller = {
    clientId: 'x',
    name: 'x',
    role: 'provider',
    providerNo: mine.providerNo,
    personId: manager.personId,
    position: 'manager',
  } as const;
  const all = (table: string) =>
    world.database.transaction(caller, (tx) =>
      tx.rows<{ person_id: string }>({ text: `select * from access.${table}`, values: [] }),
    );
  for (const table of ['memberships', 'people', 'sessions', 'totps', 'passwords']) {
    expect(
      (await all(table)).map((row) => row.person_id),
      table,
    ).toEqual([manager.personId]);
  }
  expect((await all('invitations')).length).toBe(1);
  expect((await all('recovery_codes')).every((row) => row.person_id === manager.personId)).toBe(true);
  const widen = sql`update access.memberships set ended_at = null, ended_by = null`;
  expect(await world.database.transaction(caller, (tx) => tx.run(widen))).toBe(1);
  const office = sql`insert into access.memberships (membership_id, person_id, role, position, granted_by, granted_at)
    values (gen_random_uuid(), ${manager.personId}, 'security', 'staff', 'x', ${clock})`;
  await expect(world.database.transaction(caller, (tx) => tx.run(office))).rejects.toThrow(/row-level security/);
});

test('staff cannot let others in, nor end a membership', async () => {
  const { providerNo } = await world.provider(['registration']);
  const manager = await joined(world, fresh('boss'), { role: 'provider', providerNo, position: 'manager' });
  const provider = {
    clientId: 'x',
    name: 'x',
    role: 'provider',
    providerNo,
    personId: manager.personId,
    position: 'manager',
    secondFactorAt: clock,
  } as const;
  const staff = await joined(world, fresh('staff'), { role: 'provider', providerNo }, provider);
  expect((await staff.browser.post('invite', { login: fresh('x'), role: 'provider', providerNo })).code).toBe(
    'access.not-granted',
  );
  expect((await staff.browser.post('end-membership', { membershipId: manager.membershipId })).code).toBe('resource.not-found');
  expect((await staff.browser.post('issue-reset', { personId: manager.personId })).code).toBe('resource.not-found');
});
