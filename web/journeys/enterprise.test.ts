import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, bank, given, populate, subjectId, use, type State } from '../../server/modules/consent/consent.testing.ts';
import type { World } from '../../server/testing/world.ts';
import { addMember, signIn, type Member } from './member.ts';
import { openJourney, type Journey } from './open-journey.ts';

/** A disclosure is sealed within a second or two; a machine with other work takes longer. */
const SEALED_LIMIT_MS = 20_000;
let world: World;
let journey: Journey;
let member: Member;
// A code is used once, so each time it is another half minute.
let now = new Date('2026-01-05T01:00:00Z');

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
  await populate(world);
  member = await addMember(world, 'owner.example', '示例店主', { role: 'subject', position: 'owner', subjectId });
});
afterAll(async () => {
  await journey.close();
});

/** Signs in with a code of another half minute, for one is used once. */
function enter(page: Page): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  return signIn(page, member, now);
}

/** What the bank asks for, waiting for the owner. */
async function requested(): Promise<string> {
  const until = new Date(now.getTime() + 20 * 86_400_000).toISOString();
  return (await world.call<State>(bank, 'consent.request', { ...asked, validTo: until })).authorisationId;
}

test('an owner signs in with two factors, reads the file, and revokes an authorisation in two taps on a phone', async () => {
  const authorisationId = await given(world);
  const { page, faults, expectAccessible } = await journey.visit({ phone: true });
  await enter(page);
  await expectAccessible();
  await page.getByRole('link', { name: '我的信用档案' }).click();
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
  const { page } = await journey.visit();
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(member.login);
  await page.getByLabel('密码').fill('not the password at all');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.goto('/enterprise/file');
  await page.getByText('请先登录').waitFor();
});

test('signing out in one tab ends the session in the other', async () => {
  const { page, context } = await journey.visit();
  await enter(page);
  const second = await context.newPage();
  await second.goto('/enterprise/authorisations');
  await second.getByRole('heading', { level: 1, name: '授权' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('link', { name: '登录' }).waitFor();
  now = new Date(now.getTime() + 2_000);
  await second.reload();
  await second.getByText('请先登录').waitFor();
});

test('an owner reads a request, gives less than was asked for, and the bank gets no more', async () => {
  const authorisationId = await requested();
  const { page, faults, expectAccessible } = await journey.visit();
  await enter(page);
  await page.getByRole('link', { name: '示例银行1申请授权' }).first().click();
  await page.getByRole('heading', { level: 2, name: '是否同意' }).waitFor();
  await expectAccessible();
  await page.getByRole('checkbox', { name: '用气缴费信息' }).uncheck();
  await page.getByRole('button', { name: '下一步：看清授权内容' }).click();
  const dialog = page.getByRole('dialog');
  // Word for word what is signed, without what was left out.
  await dialog.getByText(/本单位授权示例银行1/).waitFor();
  expect(await dialog.innerText()).not.toContain('用气');
  await dialog.getByRole('button', { name: '同意授权' }).click();
  await page.getByRole('heading', { level: 1, name: '授权' }).waitFor();
  const kept = await world.call<{ authorisation: { state: string; items: string[] } }>(bank, 'consent.get-authorisation', {
    authorisationId,
  });
  expect(kept.authorisation).toMatchObject({ state: 'active', items: ['tax-payments'] });
  expect(faults).toEqual([]);
});

test('a request that ran out while it was being read is refused, and the page says so', async () => {
  await requested();
  const { page } = await journey.visit();
  await enter(page);
  await page.getByRole('link', { name: '示例银行1申请授权' }).first().click();
  await page.getByRole('button', { name: '下一步：看清授权内容' }).waitFor();
  const before = now;
  try {
    // The session would end long before; what is asked is asked again as the same person.
    now = new Date(now.getTime() + 30 * 86_400_000);
    await page.getByRole('button', { name: '下一步：看清授权内容' }).click();
    await page.getByRole('alert').first().waitFor();
  } finally {
    now = before;
  }
});

test('an owner objects to a record where it stands; the mark is there at once, and the objection can be taken back', async () => {
  const { page, expectAccessible } = await journey.visit({ phone: true });
  await enter(page);
  await page.getByRole('link', { name: '我的信用档案' }).click();
  await page.getByRole('button', { name: '办理' }).first().click();
  await page.getByRole('menuitem', { name: '提出异议' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交异议' }).click();
  await dialog.getByText('请写明异议内容和理由').waitFor();
  await dialog.getByLabel('异议内容及理由').fill('企业名称已变更，登记信息没有更新。');
  await dialog.getByRole('button', { name: '提交异议' }).click();
  await dialog.getByText('异议已受理登记').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).first().click();
  await page.getByText('异议中', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: '异议与修复' }).click();
  await page.getByRole('button', { name: /异议：登记注册基本信息/ }).click();
  await page.getByText('企业名称已变更，登记信息没有更新。').waitFor();
  await expectAccessible();
  await page.getByLabel('撤回理由').fill('经核对无误');
  await page.getByRole('button', { name: '撤回异议' }).click();
  await page
    .getByRole('button', { name: '确 定' })
    .or(page.getByRole('button', { name: '确定' }))
    .click();
  await page.getByRole('dialog').getByText('撤回', { exact: true }).waitFor();
});

test('whoever looked is listed with a proof that the owner’s own browser checks', async () => {
  const authorisationId = await given(world);
  await world.call(bank, 'query.open-case', { code: subjectId, caseNo: 'XD-9', kind: 'application' });
  await world.call(bank, 'query.ask', {
    authorisationId,
    code: subjectId,
    purpose: 'loan-review',
    caseNo: 'XD-9',
    items: [{ item: 'tax-payments', fields: ['taxKind'] }],
  });
  await world.settle();
  const { page, faults, expectAccessible } = await journey.visit();
  await enter(page);
  await page.getByRole('link', { name: '谁看过我', exact: true }).click();
  await page.getByText('XD-9').first().waitFor();
  await expectAccessible();
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByText('XD-9').first().waitFor();
        return page.getByRole('button', { name: '验证' }).count();
      },
      { timeout: SEALED_LIMIT_MS },
    )
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: '验证' }).first().click();
  await page.getByText('证明有效').waitFor();
  expect(faults).toEqual([]);
});

test('without the network the page says so, keeps what was written, and goes on when it is back', async () => {
  const { page, context } = await journey.visit();
  await enter(page);
  await page.getByRole('link', { name: '办理人' }).click();
  await page.getByLabel('对方的登录名').fill('accountant.example');
  await context.setOffline(true);
  await page.getByText('网络已断开').waitFor();
  await page.getByRole('checkbox', { name: '提出异议和修复' }).check();
  await page.getByRole('button', { name: '委托', exact: true }).click();
  await page.getByText('没有送达').waitFor();
  expect(await page.getByLabel('对方的登录名').inputValue()).toBe('accountant.example');
  await context.setOffline(false);
  await page.getByRole('button', { name: '委托', exact: true }).click();
  await page.getByText('请把委托码交给对方').waitFor();
  // The try that got no answer and the one that did are one: a single offer waits.
  expect(await page.getByText('待对方接受').count()).toBe(1);
});

test('what the enterprise reports of itself is kept under its commitment and marked as its own', async () => {
  const { page, expectAccessible } = await journey.visit();
  await enter(page);
  await page.getByRole('link', { name: '自愿填报' }).click();
  await page.getByLabel('填报哪一项').click();
  await page.getByTitle('荣誉表彰信息').click();
  await page.getByRole('button', { name: '填报', exact: true }).click();
  // What is missing is said beside its field, and nothing was sent.
  await page.getByText('必填').first().waitFor();
  await expectAccessible();
  await page.getByRole('textbox', { name: '荣誉名称' }).fill('示例市诚信经营示范单位');
  await page.getByLabel('荣誉级别').click();
  await page.getByTitle('市级').click();
  await page.getByRole('textbox', { name: '* 授予单位', exact: true }).fill('示例市人民政府');
  await page.getByRole('textbox', { name: '授予日期' }).fill('2025-11-01');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: '本单位作出以上承诺' }).check();
  await page.getByRole('button', { name: '填报', exact: true }).click();
  await page.getByText('已填报', { exact: true }).first().waitFor();
  await page.getByRole('cell', { name: /示例市诚信经营示范单位/ }).waitFor();
  await page.goto('/enterprise/file');
  await page.getByRole('button', { name: /荣誉表彰信息/ }).click();
  await page.getByText('企业自报').first().waitFor();
});
