import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import type { World } from '../../server/testing/world.ts';
import { openJourney, type Journey } from './open-journey.ts';

let world: World;
let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const department: Principal = await world.provider(['registration']);
  const other: Principal = await world.provider(['tax-credit-ratings']);
  await journey.enlist('bureau', { role: 'provider', providerNo: department.providerNo! });
  await journey.enlist('neighbour', { role: 'provider', providerNo: other.providerNo! });
  await journey.enlist('reviewer', { role: 'operator' });
});
afterAll(async () => {
  await journey.close();
});

const words = {
  '名称（中文）': '示例·首贷补贴',
  '名称（英文）': 'Sample first loan subsidy',
  '主管部门（中文）': '示例局',
  '主管部门（英文）': 'Sample bureau',
  '支持内容（中文）': '补贴一成（示例）',
  '支持内容（英文）': 'A tenth (sample)',
  '申报方式（中文）': '在线（示例）',
  '申报方式（英文）': 'Online (sample)',
};

test('a department writes a policy, sees how many it would suit, hands it in, mends what comes back, and withdraws it', async () => {
  const { page, faults, expectAccessible } = await journey.as('bureau');
  await page.goto('/provider/policies');
  await page.getByText('本单位还没有发布过政策', { exact: false }).waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: '起草政策', exact: true }).click();
  for (const [label, text] of Object.entries(words)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: '增加条件', exact: true }).click();
  await page.getByLabel('条件', { exact: true }).fill('tax_credit_level in ["A", "B"]');
  await page.getByText(/纳税信用级别.*A级.*B级/).waitFor();
  await page.getByRole('button', { name: '试算符合的企业数', exact: true }).click();
  await page.getByText(/^在册 不足 20 家中，符合 不足 20 家/).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const confirm = () => page.getByRole('button', { name: '确定', exact: true }).click();
  await page.getByRole('button', { name: '提交审核', exact: true }).click();
  await confirm();
  await page.getByRole('cell', { name: /^待审核/ }).waitFor();

  const operator = await journey.as('reviewer');
  await operator.page.goto('/operator/policies');
  const opened = () => operator.page.getByRole('button', { name: '示例·首贷补贴', exact: true }).click();
  await opened();
  await operator.page.getByLabel('意见（退回时必填）', { exact: true }).fill('请写明申报材料');
  await operator.page.getByRole('button', { name: '退回修改', exact: true }).click();
  await operator.page.getByText('已退回', { exact: true }).waitFor();

  await page.reload();
  await page.getByText('已退回', { exact: true }).waitFor();
  await page.getByRole('button', { name: '示例·首贷补贴', exact: true }).click();
  await page.getByText('审核退回：请写明申报材料', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '通过并发布', exact: true }).count()).toBe(0);
  await expectAccessible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '修改', exact: true }).click();
  await page.getByLabel('申报方式（中文）', { exact: true }).fill('在线，附营业执照（示例）');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '提交审核', exact: true }).click();
  await confirm();
  await page.getByRole('cell', { name: /^待审核/ }).waitFor();

  await operator.page.reload();
  await opened();
  await operator.page.getByRole('button', { name: '通过并发布', exact: true }).click();
  await operator.page.getByRole('cell', { name: '已发布', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('cell', { name: '已发布', exact: true }).waitFor();
  await page.getByRole('button', { name: /^废\s?止$/ }).click();
  await confirm();
  await page.getByRole('cell', { name: '已废止', exact: true }).waitFor();
  expect([...faults, ...operator.faults]).toEqual([]);

  const neighbour = await journey.as('neighbour', { phone: true });
  await neighbour.page.goto('/provider/policies');
  await neighbour.page.getByText('本单位还没有发布过政策', { exact: false }).waitFor();
  expect(await neighbour.page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  await neighbour.expectAccessible();
  expect(neighbour.faults).toEqual([]);
});
