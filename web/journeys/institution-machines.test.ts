import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../server/kernel/perform.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { bank, given, populate, subjectId } from '../../server/modules/consent/consent.testing.ts';
import { isSigned, openReceiver } from '../../server/modules/webhooks/receiver.testing.ts';
import type { World } from '../../server/testing/world.ts';
import { addMember, signIn, type Member } from './member.ts';
import { openJourney, type Journey } from './open-journey.ts';

const DAY_MS = 86_400_000;
let world: World;
let journey: Journey;
let member: Member;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let now = new Date();
let status = 204;

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
  await populate(world);
  member = await addMember(world, 'machines.manager', '示例负责人', {
    role: 'institution',
    position: 'manager',
    institutionNo: bank.institutionNo!,
  });
  receiver = await openReceiver(() => ({ status }));
});
afterAll(async () => {
  await receiver.close();
  await journey.close();
});

/** Signs in with a code of another half minute, for one is used once. */
function enter(page: Page): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  return signIn(page, member, now);
}

const shownSecret = (page: Page) => page.locator('code').filter({ hasText: /^whsec_/ });

test('a manager registers an endpoint, sees its secret once, tests it, and the bank’s server gets messages that verify', async () => {
  const { page, faults, expectAccessible } = await journey.visit();
  await enter(page);
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
  const { page, expectAccessible } = await journey.visit({ phone: true });
  await enter(page);
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
  const { page, faults, expectAccessible } = await journey.visit({ phone: true });
  await enter(page);
  await page.getByText('菜单：').click();
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
