import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bank, populate, setAdmission, subject, subjectId } from '../../server/modules/consent/consent.testing.ts';
import type { World } from '../../server/testing/world.ts';
import { addMember, signIn, type Member } from './member.ts';
import { openJourney, type Journey } from './open-journey.ts';

let world: World;
let journey: Journey;
let member: Member;
// The page offers days from the reader’s own clock on.
let now = new Date();

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
  await populate(world);
  member = await addMember(world, 'credit.officer', '示例信贷员', {
    role: 'institution',
    position: 'manager',
    institutionNo: bank.institutionNo!,
  });
});
afterAll(async () => {
  await journey.close();
});

/** Signs in with a code of another half minute, for one is used once. */
function enter(page: Page): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  return signIn(page, member, now);
}

const uses = async (authorisationId: string) =>
  (await world.call<{ authorisation: { usedTotal: number } }>(bank, 'consent.get-authorisation', { authorisationId }))
    .authorisation.usedTotal;

test('a credit officer asks for leave, sees where it stopped, and reads the report in one use, however often he looks or clicks', async () => {
  const { page, faults, expectAccessible } = await journey.visit();
  await enter(page);
  await expectAccessible();
  await page.getByRole('link', { name: '企业授权' }).click();
  await page.getByRole('button', { name: '申请授权' }).click();
  await page.getByLabel('企业统一社会信用代码').fill('short');
  await page.getByRole('radio', { name: /贷前审查/ }).check();
  await page.getByRole('checkbox', { name: '登记注册基本信息' }).check();
  await page.getByRole('checkbox', { name: '税款申报与缴纳信息' }).check();
  await page.getByRole('button', { name: '提出申请' }).click();
  await page.getByText('18 位数字和大写字母').waitFor();
  await expectAccessible();
  await page.getByLabel('企业统一社会信用代码').fill(subjectId);
  await page.getByRole('button', { name: '提出申请' }).click();
  await page.getByText('待企业决定').first().waitFor();
  await page.getByRole('button', { name: subjectId }).click();
  await page.getByRole('dialog').getByText('提出申请').waitFor();
  await page.keyboard.press('Escape');
  const { authorisations } = await world.call<{ authorisations: { authorisationId: string }[] }>(
    bank,
    'consent.list-authorisations',
    { state: 'awaiting' },
  );
  const { authorisationId } = authorisations[0]!;
  await world.call(subject, 'consent.grant', { authorisationId });
  await page.getByRole('link', { name: '融资事项' }).click();
  await page.getByRole('button', { name: '登记事项' }).click();
  await page.getByLabel('企业统一社会信用代码').fill(subjectId);
  await page.getByLabel('本机构的编号').fill('XD-2026-0001');
  await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
  await page.getByRole('cell', { name: 'XD-2026-0001' }).waitFor();
  await page.getByRole('link', { name: '信用报告', exact: true }).click();
  await page.getByLabel('授权', { exact: true }).selectOption(authorisationId);
  await page.getByRole('combobox', { name: '融资事项' }).selectOption('XD-2026-0001');
  await page.getByRole('button', { name: /查看信用报告/ }).dblclick();
  await page.getByRole('heading', { level: 2, name: `示例${subjectId}公司` }).waitFor();
  await page.getByRole('heading', { level: 2, name: '没有提供的信息' }).waitFor();
  await expectAccessible();
  expect(await uses(authorisationId)).toBe(1);
  await page.getByRole('link', { name: '首页' }).last().click();
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: `示例${subjectId}公司` }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /查看信用报告/ }).waitFor();
  expect(await uses(authorisationId)).toBe(1);
  expect(faults).toEqual([]);
});

test('a claim is verified with yes or no, and an authorisation that was revoked meanwhile is refused with the reason', async () => {
  const { authorisationId } = await world.call<{ authorisationId: string }>(subject, 'consent.grant', {
    institutionNo: bank.institutionNo!,
    purpose: 'loan-review',
    items: [{ item: 'tax-payments' }],
    dataFrom: now.toISOString().slice(0, 7),
    dataTo: now.toISOString().slice(0, 7),
    validTo: new Date(now.getTime() + 10 * 86_400_000).toISOString(),
  });
  await world.call(bank, 'query.open-case', { code: subjectId, caseNo: 'XD-2026-0002', kind: 'application' });
  const { page, expectAccessible } = await journey.visit();
  await enter(page);
  await page.goto(`/institution/verify?authorisation=${authorisationId}`);
  await page.getByRole('combobox', { name: '融资事项' }).selectOption('XD-2026-0002');
  await page.getByLabel('信息项').selectOption('tax-payments');
  await page.getByLabel('哪个数').selectOption({ index: 1 });
  await page.getByRole('spinbutton').fill('1000');
  await expectAccessible();
  await page.getByRole('button', { name: '核验（使用授权一次）' }).click();
  await page.getByText('无法判断').waitFor();
  await world.call(subject, 'consent.revoke', { authorisationId });
  await page.getByRole('button', { name: '核验（使用授权一次）' }).click();
  await page.getByRole('alert').filter({ hasText: '撤回' }).waitFor();
  await page.getByRole('link', { name: '使用记录' }).click();
  await page.getByRole('cell', { name: 'XD-2026-0002' }).waitFor();
  await expectAccessible();
});

test('an institution that is suspended sees its state, and may use nothing', async () => {
  await setAdmission(world, bank.institutionNo!, 'suspended');
  try {
    const { page, expectAccessible } = await journey.visit({ phone: true });
    await enter(page);
    await page.getByText('已暂停').first().waitFor();
    // On a phone the many pages of an institution are folded.
    await page.getByText('菜单：').click();
    await page.getByRole('link', { name: '接入情况' }).click();
    await page.getByRole('heading', { level: 1, name: '接入情况' }).waitFor();
    await expectAccessible();
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  } finally {
    await setAdmission(world, bank.institutionNo!, 'admitted');
  }
});
