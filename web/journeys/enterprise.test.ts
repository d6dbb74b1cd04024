import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../server/host/postgres/access.ts';
import { contextOf } from '../../server/kernel/perform.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { codeOf, openBrowser as openClient, PASSWORD } from '../../server/modules/access/browser.testing.ts';
import { addMembership } from '../../server/modules/access/index.ts';
import { given, populate, subjectId, use } from '../../server/modules/consent/consent.testing.ts';
import { openWorld, type World } from '../../server/testing/world.ts';
import { openBrowser, visit } from './open-browser.ts';

let url: string;
let world: World;
let browser: Browser;
const login = 'owner.example';
let secret: string;
// A code is used once, so each time it is another half minute.
let now = new Date('2026-01-05T01:00:00Z');

beforeAll(async () => {
  const port = await findFreePort();
  url = `http://localhost:${port}`;
  world = await openWorld({ now: () => now, publicUrl: url });
  await world.http.listen({ port, host: '127.0.0.1' });
  await populate(world);
  secret = await owner();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** A person with password and codes who owns the enterprise; how one comes to own it is tested where it belongs. */
async function owner(): Promise<string> {
  const client = openClient(world);
  const { personId } = (await client.post('register', { login, name: '示例店主', password: PASSWORD })).body as unknown as {
    personId: string;
  };
  const totp = (await client.post('start-totp')).body as unknown as { secret: string };
  await client.post('finish-totp', { code: codeOf(totp.secret, now) });
  await world.database.transaction(system, (tx) =>
    addMembership(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID()), {
      personId,
      role: 'subject',
      position: 'owner',
      subjectId,
    }),
  );
  return totp.secret;
}

async function signIn(page: Page): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('动态验证码').fill(codeOf(secret, now));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '我的信用档案' }).waitFor();
}

test('an owner signs in with two factors, reads the file, and revokes an authorisation in two taps on a phone', async () => {
  const authorisationId = await given(world);
  const { page, faults, expectAccessible } = await visit(browser, url, { phone: true });
  await signIn(page);
  await page.getByRole('button', { name: /登记注册基本信息/ }).waitFor();
  await page.getByText(`示例${subjectId}公司`).first().waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: '授权', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: '示例银行1' }).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('button', { name: '撤回' }).last().click();
  await page.getByText('已撤回').waitFor();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  expect(faults).toEqual([]);
  await expect(use(world, { authorisationId })).rejects.toMatchObject({ code: 'consent.revoked' });
});

test('a wrong password is refused in the reader’s language, and nobody is let in', async () => {
  const { page } = await visit(browser, url);
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill('not the password at all');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.goto('/enterprise/file');
  await page.getByText('请先登录').waitFor();
});

test('signing out in one tab ends the session in the other', async () => {
  const { page, context } = await visit(browser, url);
  await signIn(page);
  const second = await context.newPage();
  await second.goto('/enterprise/authorisations');
  await second.getByRole('heading', { level: 1, name: '授权' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('link', { name: '登录' }).waitFor();
  now = new Date(now.getTime() + 2_000);
  await second.reload();
  await second.getByText('请先登录').waitFor();
});
