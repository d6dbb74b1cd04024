import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';
import { readConfig } from './config.ts';
import { demoPeople, ensureDemoPeople } from './demo-people.ts';
import { addDemoSignIn, isDemo } from './demo-sign-in.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test.each([
  ['the demonstration on this machine', 'start', {}, true],
  ['a service of its own role', 'api', {}, false],
  ['a database of one’s own', 'start', { DATABASE_URL: 'postgres://localhost/own' }, false],
  ['no sample data', 'start', { JINQIAO_SAMPLE: '0' }, false],
  ['a machine that others reach', 'start', { JINQIAO_HOST: '0.0.0.0' }, false],
] as const)('sample people exist or not: %s', (_case, role, env, expected) => {
  expect(isDemo(role, readConfig(env))).toBe(expected);
});

test('a platform that is no demonstration has neither the list nor the way in', async () => {
  const list = await world.http.inject({ method: 'GET', url: '/demo/people', headers: { accept: 'application/json' } });
  const signIn = await world.http.inject({ method: 'POST', url: '/demo/sign-in', payload: { login: 'demo.operator' } });
  expect([list.statusCode, signIn.statusCode]).toEqual([404, 404]);
});

test('in the demonstration each sample person signs in by one call, as what he is, and it stands in the log', async () => {
  const demo = await openWorld();
  try {
    addDemoSignIn(demo.http, demo.pipeline);
    await ensureDemoPeople(demo);
    // Again at the next start: nobody is made twice.
    await ensureDemoPeople(demo);
    for (const { login } of demoPeople.filter(
      ({ login: name }) => !['demo.bank', 'demo.guarantor', 'demo.provider'].includes(name),
    )) {
      const answer = await demo.http.inject({
        method: 'POST',
        url: '/demo/sign-in',
        payload: { login },
        headers: { 'x-jinqiao-page': '1' },
      });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({ secondFactor: true });
      expect(answer.json()).not.toHaveProperty('sessionToken');
      const who = await demo.http.inject({
        method: 'POST',
        url: '/v1/access.who-am-i',
        payload: {},
        headers: { 'x-jinqiao-page': '1' },
        cookies: { jinqiao: answer.cookies[0]!.value },
      });
      expect(who.json<{ role: string }>().role).toBe(answer.json<{ role: string }>().role);
    }
    const stranger = await demo.http.inject({
      method: 'POST',
      url: '/demo/sign-in',
      payload: { login: 'security.admin' },
      headers: { 'x-jinqiao-page': '1' },
    });
    expect(stranger.statusCode).toBe(404);
    const foreign = await demo.http.inject({
      method: 'POST',
      url: '/demo/sign-in',
      payload: { login: 'demo.owner' },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(foreign.statusCode).toBe(403);
  } finally {
    await demo.close();
  }
});
