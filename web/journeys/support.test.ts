import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { sampleLoan } from '../../server/modules/loans/loans.testing.ts';
import { samplePolicy } from '../../server/modules/support/index.ts';
import { admittedBank } from '../../server/testing/admitted-bank.ts';
import { operator, type World } from '../../server/testing/world.ts';
import type { Look } from './open-browser.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
let world: World;
let journey: Journey;
let bank: Principal & { readonly institutionNo: number };

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const provider = await world.provider(['registration', 'tax-credit-ratings']);
  const deliver = (item: string, record: object) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records: [{ unifiedCode: code, ...record }] });
  await deliver('registration', { name: '示例餐饮有限公司', establishedOn: '2024-01-01' });
  await deliver('tax-credit-ratings', { year: 2025, level: 'A' });
  await world.settle();
  bank = await admittedBank(world, 'pooled-bank', { items: ['registration'] });
  await world.call(bank, 'query.open-case', { code, caseNo: 'CASE-P-1', kind: 'loan' });
  await report({});
  await journey.enlist('owner-s', { role: 'subject', subjectId: code });
  await journey.enlist('bank-s', { role: 'institution', institutionNo: bank.institutionNo });
  await journey.enlist('clerk-s', { role: 'operator' });
  await journey.enlist('second-s', { role: 'operator' });
  await journey.enlist('watch-s', { role: 'regulator' });
});
afterAll(async () => {
  await journey.close();
});

const as = (clientId: string, look: Look = {}) => journey.as(clientId, look);
const report = (more: object) =>
  world.call(bank, 'loans.report', { loans: [sampleLoan({ code, contractNo: 'P-1', caseNo: 'CASE-P-1', ...more })] });

test('a policy is written with a condition in plain words, published by another person, and read by everybody', async () => {
  const { page, faults, expectAccessible } = await as('clerk-s');
  await page.goto('/operator/policies');
  await page.getByText('还没有政策', { exact: false }).waitFor();
  await page.getByRole('link', { name: '起草政策', exact: true }).click();
  for (const [label, text] of Object.entries({
    '名称（中文）': '示例·贴息',
    '名称（英文）': 'Sample discount',
    '主管部门（中文）': '示例局',
    '主管部门（英文）': 'Sample bureau',
    '支持内容（中文）': '贴息三成（示例）',
    '支持内容（英文）': 'A third (sample)',
    '申报方式（中文）': '在线（示例）',
    '申报方式（英文）': 'Online (sample)',
  }))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: '增加条件', exact: true }).click();
  await page.getByLabel('条件', { exact: true }).fill('tax_credit_level in ["A", "B"]');
  await page.getByText(/纳税信用级别.*A级.*B级/).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '提交审核', exact: true }).click();
  await page.getByRole('button', { name: '确定', exact: true }).click();
  await page.getByRole('cell', { name: /^待审核/ }).waitFor();
  expect(faults).toEqual([]);
  // Who wrote it may not publish it.
  await page.getByRole('button', { name: '示例·贴息', exact: true }).click();
  await page.getByRole('button', { name: '通过并发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('alert').waitFor();
  const second = await as('second-s');
  await second.page.goto('/operator/policies');
  await second.page.getByRole('button', { name: '示例·贴息', exact: true }).click();
  await second.expectAccessible();
  await second.page.getByRole('button', { name: '通过并发布', exact: true }).click();
  await second.page.getByRole('cell', { name: '已发布', exact: true }).waitFor();
  expect(second.faults).toEqual([]);
  await second.page.goto('/policies');
  await second.page.getByRole('heading', { name: '示例·贴息', exact: true }).waitFor();
  await second.expectAccessible();
});

test('a shop owner sees on a phone which policies suit, and by how much another is missed', async () => {
  await publish({ clauses: [{ id: 'age', expression: 'age_months >= 240', hard: true }] });
  const { page, faults, expectAccessible } = await as('owner-s', { phone: true });
  await page.goto('/enterprise/finance');
  await page.getByText('符合条件的政策', { exact: false }).waitFor();
  await page.getByRole('link', { name: '查看政策', exact: true }).click();
  await page.getByRole('heading', { name: '示例·贴息', exact: true }).waitFor();
  await expectAccessible();
  await page.getByLabel('核对结果', { exact: true }).selectOption('oneAway');
  await page.getByText(/存续月数需不低于 240 个月，现为 \d+ 个月/).waitFor();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  expect(faults).toEqual([]);
});

test('a bank files a loan and claims for it; one person of the operator reviews, another pays; the supervisor reads the ledger', async () => {
  const clerk = await as('clerk-s');
  await clerk.page.goto('/operator/pools');
  await clerk.page.getByRole('button', { name: '设立资金池', exact: true }).click();
  for (const [label, text] of Object.entries({
    名称: '示例资金池',
    '地区（行政区划代码）': '330100',
    '单笔上限（万元）': '50',
    '首期资金（万元）': '1000',
  }))
    await clerk.page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text);
  await clerk.expectAccessible();
  await clerk.page
    .getByRole('dialog')
    .getByRole('button', { name: /^设\s?立$/ })
    .click();
  await clerk.page.getByRole('button', { name: '示例资金池', exact: true }).waitFor();

  const { page, faults, expectAccessible } = await as('bank-s');
  await page.goto('/institution/pools');
  await page.getByRole('button', { name: '贷款备案', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('备案到', { exact: true }).selectOption({ label: '示例资金池' });
  await dialog.getByLabel('企业统一社会信用代码', { exact: true }).fill(code);
  await dialog.getByLabel('贷款合同编号', { exact: true }).fill('P-1');
  await expectAccessible();
  await dialog.getByRole('button', { name: /^备\s?案$/ }).click();
  await page.getByRole('cell', { name: 'P-1', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '申请补偿', exact: true }).count()).toBe(0);
  await report({ overdueDays: 95, overdueFen: 100, asOn: '2025-09-30' });
  await page.reload();
  await page.getByRole('button', { name: '申请补偿', exact: true }).click();
  await page.getByLabel('损失（万元）', { exact: true }).fill('20');
  await page.getByRole('dialog').getByRole('button', { name: '提交申请', exact: true }).click();
  await page.getByRole('cell', { name: /^待审核/ }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);

  await clerk.page.reload();
  await clerk.page.getByRole('button', { name: /^审\s?核$/ }).click();
  await clerk.page.getByLabel('理由', { exact: true }).fill('材料齐全（示例）');
  await clerk.page.getByRole('button', { name: '准予补偿', exact: true }).click();
  await clerk.page.getByRole('cell', { name: /^待拨付/ }).waitFor();
  await clerk.expectAccessible();
  expect(clerk.faults).toEqual([]);
  const second = await as('second-s');
  await second.page.goto('/operator/pools');
  await second.page.getByRole('button', { name: /^拨\s?付$/ }).click();
  await second.page.getByRole('button', { name: '确定', exact: true }).click();
  await second.page.getByRole('cell', { name: /^已拨付/ }).waitFor();
  expect(second.faults).toEqual([]);

  const watch = await as('watch-s');
  await watch.page.goto('/regulator/pools');
  await watch.page.getByRole('button', { name: '示例资金池', exact: true }).click();
  await watch.page.getByRole('cell', { name: '−6 万元', exact: true }).waitFor();
  await watch.page.getByRole('cell', { name: '994 万元', exact: true }).first().waitFor();
  await watch.expectAccessible();
  expect(watch.faults).toEqual([]);
});

async function publish(more: object): Promise<void> {
  const { policyId } = await world.call<{ policyId: string }>(operator, 'support.draft-policy', {
    policy: { ...samplePolicy, ...more },
  });
  await world.call(operator, 'support.move-policy', { policyId, act: 'submit' });
  const reviewer: Principal = { clientId: 'reviewer', name: '审核', role: 'operator' };
  await world.call(reviewer, 'support.review-policy', { policyId, version: 1, act: 'publish' });
}
