import { expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { system } from '../../kernel/pure/principal.ts';
import { openWorld } from '../../testing/world.ts';
import { openBrowser, PASSWORD } from './browser.testing.ts';
import { forgetProofs } from './jobs/forget-proofs.ts';

test('challenges and failures go when they count no more, and who signed in when is kept for more than a year', async () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const world = await openWorld({ now: () => now });
  const forget = () =>
    world.database.transaction(system, (tx) =>
      forgetProofs.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
    );
  const left = (table: string) =>
    world.database.transaction(system, async (tx) => (await tx.rows({ text: `select from access.${table}`, values: [] })).length);
  const all = async () => [await left('challenges'), await left('failed_sign_ins'), await left('sessions')];
  try {
    const browser = openBrowser(world);
    await browser.post('register', { login: 'kept.person', name: '示例', password: PASSWORD });
    await openBrowser(world).post('sign-in', { login: 'kept.person', password: 'not the password' });
    await browser.post('start-passkey-sign-in');
    await forget();
    expect(await all()).toEqual([1, 1, 1]);
    now = new Date('2026-01-01T00:06:00Z');
    await forget();
    expect(await all()).toEqual([0, 1, 1]);
    now = new Date('2027-01-02T00:00:00Z');
    await forget();
    expect(await all()).toEqual([0, 0, 1]);
    now = new Date('2027-02-10T00:00:00Z');
    await forget();
    expect(await all()).toEqual([0, 0, 0]);
  } finally {
    await world.close();
  }
});
