import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../server/host/postgres/access.ts';
import { contextOf, eachStatement } from '../../server/kernel/perform.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { codeOf, openBrowser as openClient, PASSWORD } from '../../server/modules/access/browser.testing.ts';
import { addMembership } from '../../server/modules/access/index.ts';
import { bank, given, populate, subjectId } from '../../server/modules/consent/consent.testing.ts';
import { isSigned, openReceiver } from '../../server/modules/webhooks/receiver.testing.ts';
import { openWorld, type World } from '../../server/testing/world.ts';
import { openBrowser, visit } from './open-browser.ts';

const DAY_MS = 86_400_000;
let url: string;
let world: World;
let browser: Browser;
let secret: string;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
const login = 'machines.manager';
let now = new Date();
let status = 204;

beforeAll(async () => {
  const port = await findFreePort();
  url = `http://localhost:${port}`;
  world = await openWorld({ now: () => now, publicUrl: url });
  await world.http.listen({ port, host: '127.0.0.1' });
  await populate(world);
  secret = await manager();
  receiver = await openReceiver(() => ({ status }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await receiver.close();
  await world.close();
});

/** The manager of the bank's people and programs, with two factors. */
async function manager(): Promise<string> {
  const client = openClient(world);
  const { personId } = (await client.post('register', { login, name: '示例负责人', password: PASSWORD })).body as unknown as {
    personId: string;
  };
  const totp = (await client.post('start-totp')).body as unknown as { secret: string };
  await client.post('finish-totp', { code: codeOf(totp.secret, now) });
  await world.database.transaction(system, (tx) =>
    addMembership(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID()), {
      personId,
      role: 'institution',
      position: 'manager',
      institutionNo: bank.institutionNo!,
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
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
}

const shownSecret = (page: Page) => page.locator('code').filter({ hasText: /^whsec_/ });

test('a manager registers an endpoint, sees its secret once, tests it, and the bank’s server gets messages that verify', async () => {
  const { page, faults, expectAccessible } = await visit(browser, url);
  await signIn(page);
  await page.getByRole('link', { name: '推送通知' }).click();
  await page.getByText('还没有登记推送地址').waitFor();
  await expectAccessible();
  await page.getByLabel('接收地址').fill('https://10.0.0.5/hooks');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('该地址不在公网').waitFor();
  await page.getByLabel('接收地址').fill(receiver.url);
  await page.getByLabel('说明（可不填）').fill('信贷系统');
  await page.getByRole('checkbox', { name: '企业变更授权' }).uncheck();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const first = (await shownSecret(page).textContent())!.trim();
  expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await page.getByRole('cell', { name: '正常' }).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '测试', exact: true }).click();
  await page.getByRole('cell', { name: '已接收' }).waitFor();
  expect(receiver.types()).toEqual(['webhook.test']);
  expect(await isSigned(receiver.received[0]!, first)).toBe(true);
  await page.reload();
  await page.getByRole('cell', { name: '正常' }).waitFor();
  expect(await shownSecret(page).count()).toBe(0);

  await page.getByRole('button', { name: '换密钥' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '更换' }).click();
  const second = (await shownSecret(page).textContent())!.trim();
  expect(second).not.toBe(first);
  await expectAccessible();
  await page.keyboard.press('Escape');
  status = 500;
  await given(world, { validTo: new Date(now.getTime() + 10 * DAY_MS).toISOString() });
  await world.settle();
  const granted = page.getByRole('row').filter({ hasText: '企业同意授权' }).filter({ hasText: '待推送' });
  await granted.getByText('500').waitFor();
  status = 204;
  await page.getByRole('button', { name: '重新推送“企业同意授权”' }).click();
  await page.getByRole('row').filter({ hasText: '企业同意授权' }).filter({ hasText: '已接收' }).waitFor();
  const message = receiver.received.at(-1)!;
  expect(receiver.types().slice(1)).toEqual(['consent.granted', 'consent.granted']);
  expect(receiver.ids()[1]).toBe(receiver.ids()[2]);
  expect([await isSigned(message, first), await isSigned(message, second)]).toEqual([true, true]);
  expect(message.body.toString()).not.toContain(subjectId);
  expect(faults).toEqual([]);
});

test('an endpoint that was stopped is said on the first page, and resumed with what waited', async () => {
  status = 410;
  await given(world, { validTo: new Date(now.getTime() + 10 * DAY_MS).toISOString() });
  await world.settle();
  const { page, expectAccessible } = await visit(browser, url, { phone: true });
  await signIn(page);
  await page.getByText('对方已撤销（410）').waitFor();
  await page.getByRole('link', { name: receiver.url }).click();
  await page.getByText('1 个推送地址已停用').waitFor();
  await expectAccessible();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  await given(world, { validTo: new Date(now.getTime() + 10 * DAY_MS).toISOString() });
  await world.settle();
  status = 204;
  const before = receiver.received.length;
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByText('正常').waitFor();
  await expect.poll(() => receiver.received.length, { timeout: 5_000 }).toBe(before + 1);
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s*定/ })
    .click();
  await page.getByText('还没有登记推送地址').waitFor();
});

test('the use is shown against the limits that are enforced, by day and by caller', async () => {
  const authorisationId = await given(world, {
    items: [{ item: 'tax-payments' }],
    dataFrom: '2025-01',
    dataTo: now.toISOString().slice(0, 7),
    validTo: new Date(now.getTime() + 10 * DAY_MS).toISOString(),
  });
  await world.call(bank, 'query.open-case', { code: subjectId, caseNo: 'XD-2026-0009', kind: 'application' });
  const ask = {
    authorisationId,
    code: subjectId,
    caseNo: 'XD-2026-0009',
    purpose: 'loan-review',
    items: [{ item: 'tax-payments' }],
  };
  await world.call(bank, 'query.ask', ask);
  const job = world.pipeline.registry.jobs.find(({ name }) => name === 'quota.count-requests')!;
  const tx = eachStatement(world.pipeline, system);
  await job.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID()));
  const { page, faults, expectAccessible } = await visit(browser, url, { phone: true });
  await signIn(page);
  await page.getByRole('link', { name: '用量与限额' }).click();
  await page.getByText('每一网络地址的上限').waitFor();
  await page.getByText('1,000,000').waitFor();
  await page.getByText('示例负责人').first().waitFor();
  await page.getByText(`示例${subjectId}公司`).first().waitFor();
  await page.getByText('1 / 3').first().waitFor();
  await expectAccessible();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  expect(faults).toEqual([]);
});
