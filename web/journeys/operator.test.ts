import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { codeOf, PASSWORD } from '../../server/modules/access/browser.testing.ts';
import { institutionOf, operator, subjectOf, type World } from '../../server/testing/world.ts';
import type { Look } from './open-browser.ts';
import { addMember } from './member.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
let world: World;
let journey: Journey;
let provider: Principal & { providerNo: number };
let now = new Date();

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
  provider = await world.provider(['registration', 'penalties']);
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'k1',
    records: [
      { unifiedCode: code, name: '示例餐饮有限公司' },
      { unifiedCode: '91350100M000100Y4X', name: '示例' },
    ],
  });
  await world.settle();
  for (const [clientId, role] of [
    ['clerk-a', 'operator'],
    ['clerk-b', 'operator'],
    ['admin-a', 'administrator'],
    ['guard-a', 'security'],
    ['audit-a', 'auditor'],
  ] as const) {
    await journey.enlist(clientId, { role });
  }
});
afterAll(async () => {
  await journey.close();
});

const as = (clientId: string, look: Look = {}) => journey.as(clientId, look);

/** Fills in one field of a form and moves on. */
async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).first().fill(text);
}

test('the board shows every item by every provider and leads from a cell to the delivery and why rows were refused', async () => {
  const { page, faults, expectAccessible } = await as('clerk-a');
  await page.goto('/operator');
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
  await page.getByRole('link', { name: '归集看板' }).click();
  await page.getByRole('heading', { level: 1, name: '归集看板' }).waitFor();
  await page.getByRole('rowheader').first().waitFor();
  await expectAccessible();
  expect(await page.getByRole('rowheader').count()).toBe(37);
  // Registered and delivered, registered and never delivered: both are told by words.
  expect(await page.locator('td .oper-cell-never').allInnerTexts()).toEqual(['未收']);
  await page.getByRole('tab', { name: '按信息项' }).click();
  await page.reload();
  await page.getByRole('tab', { name: '按信息项', selected: true }).waitFor();
  await page.getByRole('tab', { name: '信息项 × 单位' }).click();
  await page.locator('td a').first().click();
  await page.getByRole('heading', { level: 1, name: '交付动态' }).waitFor();
  await page.getByRole('link', { name: '登记注册基本信息' }).click();
  await page.getByRole('heading', { level: 2, name: '退回的行' }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('the map colours what the platform has, names its source and that it bears no approval number', async () => {
  const { page, faults, expectAccessible } = await as('clerk-a');
  await page.goto('/operator/map');
  await page.getByText('现有 1 个省份、1 个地区').waitFor();
  await page.getByText('该底图没有审图号').waitFor();
  // The library adds the islands of the South China Sea to the map of this name alone.
  await page.locator('figure svg path').nth(34).waitFor({ state: 'attached' });
  await page.getByText('表', { exact: true }).click();
  await page.getByRole('figure').getByRole('cell', { name: '浙江' }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('an application is assessed by one and admitted by another; whoever assessed is told that somebody else has to do it', async () => {
  const { institutionNo } = await world.call<{ institutionNo: number }>(operator, 'institutions.register-institution', {
    code: 'journey-bank',
    unifiedCode: '91330100SAMPLE0009',
    nameZh: '示例申请银行',
    nameEn: 'Sample applicant',
    kind: 'bank',
    divisionCode: '330100',
  });
  await world.call(institutionOf(institutionNo), 'institutions.apply', {
    contact: { name: '示例联系部门', telephone: '0571-00000000', email: 'contact@example.com' },
    items: ['registration', 'penalties'],
    purposes: ['loan-review'],
    divisions: ['330100'],
    tier: 'attended',
  });
  const bank = institutionOf(institutionNo);
  const { checklist } = await world.call<{ checklist: { criterion: string }[] }>(bank, 'institutions.list-checklist', {});
  const [missing, ...given] = checklist.map(({ criterion }) => ({ criterion, note: '示例材料' }));
  await world.call(bank, 'institutions.submit-evidence', { evidence: given });
  const first = await as('clerk-a');
  await first.page.goto('/operator');
  await first.page.getByRole('link', { name: '示例申请银行' }).click();
  await first.page.getByRole('heading', { level: 3, name: '安全评估' }).waitFor();
  await first.expectAccessible();
  const points = first.page.getByRole('spinbutton', { name: /评分$/ });
  await points.first().waitFor();
  for (const field of await points.all()) await field.fill('90');
  await first.page.getByRole('button', { name: /提交评分/ }).click();
  // Nothing was submitted for one requirement, and the page says so beside it.
  await first.page.getByText('机构未提交该项的佐证材料').waitFor();
  await world.call(bank, 'institutions.submit-evidence', { evidence: [missing] });
  await first.page.getByRole('button', { name: /提交评分/ }).click();
  await first.page.getByText('评分已登记').waitFor();
  await first.page.getByRole('button', { name: '准予接入' }).click();
  await first.page.getByText('评估人不得决定是否准予接入').waitFor();
  const second = await as('clerk-b');
  await second.page.goto(`/operator/institutions/${institutionNo}`);
  await second.page.getByRole('checkbox', { name: '行政处罚信息' }).uncheck();
  await second.page.getByRole('button', { name: '准予接入' }).click();
  await second.page.getByText('已接入').first().waitFor();
  const held = await world.call<{ items: string[] }>(operator, 'institutions.get-institution', { institutionNo });
  expect(held.items).toEqual(['registration']);
  // Suspended on one screen, and the other sees it when he looks again.
  await second.page.getByRole('button', { name: '暂停接入' }).click();
  await second.page.getByLabel('理由（机构可见）').fill('示例：整改期间');
  await second.page.getByRole('dialog').getByRole('button', { name: '暂停接入' }).click();
  await second.page.getByText('已暂停').first().waitFor();
  await first.page.reload();
  await first.page.getByRole('button', { name: '恢复接入' }).waitFor();
  expect([...first.faults, ...second.faults]).toEqual([]);
});

test('an objection cannot be decided before its provider has answered; afterwards it is closed from its page', async () => {
  const subject = subjectOf(code);
  const file = await world.call<{ sections: { item: string; records: { key: string }[] }[] }>(subject, 'records.read-file', {});
  const { key } = file.sections.find(({ item }) => item === 'registration')!.records[0]!;
  const { objectionId } = await world.call<{ objectionId: string }>(subject, 'rights.object', {
    item: 'registration',
    key,
    text: '示例：企业名称有误',
  });
  await world.settle();
  const { page, context, expectAccessible } = await as('clerk-a');
  await page.goto('/operator/matters');
  await page.getByRole('button', { name: '登记注册基本信息' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('示例：企业名称有误').waitFor();
  await expectAccessible();
  await dialog.getByLabel('处理决定').click();
  await page.getByTitle('经核查无误').click();
  await dialog.getByLabel(/^理由/).fill('提供单位核查有据');
  await dialog.getByRole('button', { name: '办结' }).click();
  await dialog.getByText('数据提供单位的核查期限尚未届满').waitFor();
  await world.call(provider, 'rights.answer-objection', { objectionId, outcome: 'record-upheld', reason: '示例：核对无误' });
  // The network goes and comes back: nothing written is lost, and it is done once.
  await context.setOffline(true);
  await dialog.getByRole('button', { name: '办结' }).click();
  await dialog.getByText('没有送达').waitFor();
  await context.setOffline(false);
  expect(await dialog.getByLabel(/^理由/).inputValue()).toBe('提供单位核查有据');
  await dialog.getByRole('button', { name: '办结' }).click();
  await dialog.getByText('已办结').waitFor();
});

test('each office sees its own pages alone', async () => {
  const { page: admin, expectAccessible } = await as('admin-a');
  await admin.goto('/operator');
  await admin.getByText('PostgreSQL').waitFor();
  await expectAccessible();
  expect(await admin.getByRole('link', { name: '归集看板' }).count()).toBe(0);
  await admin.goto('/operator/board');
  await admin.getByText('没有执行该操作的权限').waitFor();
  await admin.goto('/operator/rules');
  await admin.getByRole('button', { name: '设定' }).first().click();
  await admin.getByRole('dialog').getByLabel('理由').fill('示例：按历史用量调整');
  await admin.getByRole('dialog').getByRole('button', { name: '设定' }).click();
  await admin.getByRole('cell', { name: '示例：按历史用量调整' }).waitFor();
});

test('the security administrator invites, and locks somebody out of a session that is open', async () => {
  const { secret } = await addMember(world, 'colleague.example', '示例同事', { role: 'operator', position: 'staff' });
  const { page: theirs } = await journey.visit();
  now = new Date(now.getTime() + 60_000);
  await theirs.goto('/sign-in');
  await fill(theirs, '登录名', 'colleague.example');
  await fill(theirs, '密码', PASSWORD);
  await theirs.getByRole('button', { name: '登录', exact: true }).click();
  await fill(theirs, '动态验证码', codeOf(secret, now));
  await theirs.getByRole('button', { name: '登录', exact: true }).click();
  await theirs.getByRole('heading', { level: 1, name: '首页' }).waitFor();
  const { page, faults, expectAccessible } = await as('guard-a');
  await page.goto('/operator/people');
  await page.getByRole('button', { name: '邀请人员' }).click();
  await page.getByRole('dialog').getByLabel('登录名').fill('new.example');
  await page.getByRole('dialog').getByRole('button', { name: '邀请', exact: true }).click();
  await page.getByText('请把邀请码交给本人').waitFor();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByRole('tooltip').getByRole('button').last().click();
  await page.getByText('已锁定').waitFor();
  now = new Date(now.getTime() + 2_000);
  await theirs.reload();
  await theirs.getByText('请先登录').waitFor();
  expect(faults).toEqual([]);
});

test('the audit administrator finds who did what in words, and his own browser checks that the log was not touched', async () => {
  const { page, faults, expectAccessible } = await as('audit-a');
  await page.goto('/operator/entries?operation=access.create-client');
  await page.getByRole('cell', { name: '新建机器客户端' }).first().waitFor();
  await expectAccessible();
  await page.goto('/operator/entries?operation=institutions.admit');
  await page.getByRole('cell', { name: '须由另一经办人办理' }).first().waitFor();
  await page.getByRole('link', { name: '披露日志' }).click();
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.getByText('披露日志完好').waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});
