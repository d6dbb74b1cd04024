import type { Page } from 'playwright-core';
import { contextOf } from '../../server/kernel/perform.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { codeOf, openBrowser as openClient, PASSWORD } from '../../server/modules/access/browser.testing.ts';
import { addMembership } from '../../server/modules/access/index.ts';
import type { World } from '../../server/testing/world.ts';

type Membership = Omit<Parameters<typeof addMembership>[1], 'personId'>;
export type Member = { readonly login: string; readonly secret: string };

/** A person with password and codes, and what he is a member of; how one comes to be one is tested where it belongs. */
export async function addMember(world: World, login: string, name: string, membership: Membership): Promise<Member> {
  const client = openClient(world);
  const { personId } = (await client.post('register', { login, name, password: PASSWORD })).body as unknown as {
    personId: string;
  };
  const { secret } = (await client.post('start-totp')).body as unknown as { secret: string };
  await client.post('finish-totp', { code: codeOf(secret, world.pipeline.now()) });
  await world.database.transaction(system, (tx) =>
    addMembership(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID()), {
      personId,
      ...membership,
    }),
  );
  return { login, secret };
}

/** Signs in by password and code. A code is used once: each time must be another half minute. */
export async function signIn(page: Page, { login, secret }: Member, now: Date): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('动态验证码').fill(codeOf(secret, now));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
}
