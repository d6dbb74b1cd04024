import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { admittedBank } from '../../server/testing/admitted-bank.ts';
import { operator, subjectOf, type World } from '../../server/testing/world.ts';
import type { Look } from './open-browser.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
const items = ['registration', 'tax-credit-ratings'];
let world: World;
let journey: Journey;
let bank: Principal & { readonly institutionNo: number };

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const provider = await world.provider(items);
  const deliver = (item: string, record: object) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records: [{ unifiedCode: code, ...record }] });
  await deliver('registration', { name: '示例餐饮有限公司', establishedOn: '2024-01-01' });
  await deliver('tax-credit-ratings', { year: 2025, level: 'A' });
  await world.settle();
  bank = await admittedBank(world, 'lending-bank', { items, tier: 'bulk' });
  await journey.enlist('owner-a', { role: 'subject', subjectId: code });
  await journey.enlist('bank-a', { role: 'institution', institutionNo: bank.institutionNo });
  await journey.enlist('clerk-a', { role: 'operator' });
});
afterAll(async () => {
  await journey.close();
});

const as = (clientId: string, look: Look = {}) => journey.as(clientId, look);

test('a product manager writes a product with a condition that is said back in plain words, and the operator publishes it', async () => {
  const { page, faults, expectAccessible } = await as('bank-a');
  await page.goto('/institution/products');
  await page.getByText('还没有产品').waitFor();
  await page.getByRole('link', { name: '新建产品' }).click();
  await page.getByLabel('名称（中文）').fill('示例·税信贷');
  await page.getByLabel('名称（英文）').fill('Sample loan');
  await page.getByLabel('介绍（中文）').fill('示例');
  await page.getByLabel('介绍（英文）').fill('sample');
  await page.getByRole('button', { name: '增加条件' }).click();
  await page.getByLabel('条件', { exact: true }).fill('tax_credit_level in ["A", "B"');
  await page.getByText(/第 1 行第 \d+ 列/).waitFor();
  await page.getByLabel('条件', { exact: true }).fill('tax_credit_level in ["A", "B"]');
  await page.getByText(/纳税信用级别.*A级.*B级/).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('起草', { exact: true }).waitFor();
  await page.goto('/institution/products');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: '确 定' })
    .or(page.getByRole('button', { name: '确定' }))
    .click();
  await page.getByText('第 1 版待审核').waitFor();
  expect(faults).toEqual([]);
  const clerk = await as('clerk-a');
  await clerk.page.goto('/operator/products');
  await clerk.page.getByRole('button', { name: '示例·税信贷' }).click();
  await clerk.page.getByText('准入条件').waitFor();
  await clerk.expectAccessible();
  await clerk.page.getByRole('button', { name: '通过并发布' }).click();
  await clerk.page.getByText('没有待审核的产品').waitFor();
  expect(clerk.faults).toEqual([]);
});

test('a visitor finds a product by what it lends, reads its conditions in words, and is shown the way in', async () => {
  const { page, faults, expectAccessible } = await journey.visit({ phone: true });
  await page.goto('/');
  await page.getByRole('link', { name: '查看融资产品' }).click();
  await page.getByRole('link', { name: '示例·税信贷', exact: true }).waitFor();
  await expectAccessible();
  await page.getByLabel('金额（万元）').fill('999999');
  await page.getByText('没有符合条件的产品').waitFor();
  await page.getByLabel('金额（万元）').fill('80');
  await page.getByRole('link', { name: '示例·税信贷', exact: true }).click();
  await page.getByText(/^纳税信用级别是/).waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: '登录后看看是否符合' }).click();
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
  expect(faults).toEqual([]);
});

test('a shop owner says on a phone what he needs, sees what he is lacking elsewhere, authorises and applies in one act', async () => {
  await publish({ zh: '示例·老店贷', en: 'Sample: old shops' }, 'age_months >= 120');
  const { page, faults, expectAccessible } = await as('owner-a', { phone: true });
  await page.goto('/enterprise/finance');
  await page.getByText('还没有申请过', { exact: false }).waitFor();
  await page.getByRole('link', { name: '我要融资' }).click();
  await page.getByLabel('需要多少（万元）').fill('80');
  await expectAccessible();
  await page.getByRole('button', { name: '看看能申请什么' }).click();
  await page.getByRole('heading', { name: '示例·税信贷' }).waitFor();
  await expectAccessible();
  await page.getByLabel('匹配结果').selectOption('oneAway');
  await page.getByText(/存续月数需不低于 120 个月，现为 \d+ 个月/).waitFor();
  await page.getByLabel('匹配结果').selectOption('eligible');
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  await page.getByRole('checkbox', { name: '选择' }).check();
  await page.getByRole('button', { name: '申请', exact: true }).click();
  await page.getByText('授权其为贷前审查使用：纳税信用', { exact: false }).waitFor();
  await page.getByRole('checkbox', { name: /同意授权并提交申请/ }).check();
  await page.getByRole('button', { name: '提交', exact: true }).dblclick();
  await page.getByText('已提交').waitFor();
  // The double click made one application.
  expect(await page.getByText('已提交').count()).toBe(1);
  expect(faults).toEqual([]);
});

test('a credit officer claims it, offers, and the owner takes the offer; both read the same timeline', async () => {
  const { page, faults, expectAccessible } = await as('bank-a');
  await page.goto('/institution');
  const waiting = page.locator('section, .card').filter({ hasText: '待办的融资申请' }).first();
  await waiting.getByText('最迟', { exact: false }).waitFor();
  await expectAccessible();
  await waiting.getByRole('link', { name: '全部', exact: true }).click();
  await page.getByRole('button', { name: '认领', exact: true }).click();
  await page.getByRole('cell', { name: '本人' }).waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: /示例餐饮有限公司/ }).click();
  await page.getByText('查看信用报告').waitFor();
  await page.getByRole('button', { name: '给出方案' }).click();
  await page.getByLabel('年利率（%）').fill('4.1');
  await page.getByRole('dialog').getByRole('button', { name: '给出方案' }).click();
  await page.getByText('待企业确认方案').first().waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
  const owner = await as('owner-a', { phone: true });
  await owner.page.goto('/enterprise/finance');
  await owner.page
    .getByRole('link', { name: /lending-bank|示例/ })
    .first()
    .click();
  await owner.page.getByText('4.10%').first().waitFor();
  await owner.expectAccessible();
  await owner.page.getByRole('button', { name: '接受方案' }).click();
  await owner.page.getByRole('button', { name: '确定' }).click();
  await owner.page.getByText('待放款').first().waitFor();
  await page.reload();
  await page.getByText('待放款').first().waitFor();
  await page.getByText('接受方案').waitFor();
  expect(owner.faults).toEqual([]);
});

test('a refusal takes a reason and words, and tells the owner what would do', async () => {
  const { page, faults } = await as('bank-a');
  await page.goto('/institution/applications');
  await page.getByRole('link', { name: /示例餐饮有限公司/ }).click();
  await page.getByRole('button', { name: '拒绝' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '拒绝' }).click();
  await dialog.getByText('请选择原因').waitFor();
  await dialog.getByLabel('原因').selectOption({ index: 1 });
  await dialog.getByLabel(/给企业的说明/).fill('近三个月回款不足以覆盖月供，建议降低金额后再申请（示例）');
  await dialog.getByRole('button', { name: '拒绝' }).click();
  await page.getByText('未通过').first().waitFor();
  expect(faults).toEqual([]);
  const owner = await as('owner-a', { phone: true });
  await owner.page.goto('/enterprise/finance');
  await owner.page.getByText('未通过').waitFor();
  await owner.page
    .getByRole('link', { name: /lending-bank|示例/ })
    .first()
    .click();
  await owner.page.getByText('建议降低金额后再申请', { exact: false }).waitFor();
  await owner.page.getByText('建议：', { exact: false }).waitFor();
  await owner.expectAccessible();
  expect(owner.faults).toEqual([]);
});

test('a credit officer deals with several at once, and reads which of them were left as they are', async () => {
  const owner = subjectOf(code);
  const { products } = await world.call<{ products: { productId: string }[] }>(owner, 'marketplace.list-products', {});
  const sent = async () => {
    const { demand } = await world.call<{ demand: { demandId: string } }>(owner, 'marketplace.post-demand', {
      amountFen: 50_000_000,
      termMonths: 12,
      purpose: 'working-capital',
      guarantees: ['credit'],
      repayments: [],
    });
    const { applications } = await world.call<{ applications: { applicationId: string }[] }>(owner, 'marketplace.apply', {
      demandId: demand.demandId,
      productIds: [products[0]!.productId],
    });
    return applications[0]!.applicationId;
  };
  const [first, second] = [await sent(), await sent()];
  const { page, faults, expectAccessible } = await as('bank-a');
  await page.goto('/institution/applications');
  const boxes = page.getByRole('checkbox', { name: '选择 示例餐饮有限公司' });
  for (const at of [0, 1]) await boxes.nth(at).check();
  await page.getByRole('button', { name: '受理 2 件' }).click();
  await page.getByText('已办理 2 件').waitFor();
  await expectAccessible();
  for (const at of [0, 1]) await boxes.nth(at).check();
  await page.getByRole('button', { name: '拒绝 2 件' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').selectOption({ index: 1 });
  await dialog.getByLabel(/给企业的说明/).fill('同一需求已由本机构另案办理，无需重复申请（示例）');
  await expectAccessible();
  // Meanwhile the owner takes one of them back.
  await world.call(owner, 'marketplace.withdraw', { applicationId: second });
  await dialog.getByRole('button', { name: '拒绝 2 件' }).click();
  await page.getByText('已办理 1 件').waitFor();
  await page.getByText(/1 件的状态已变/).waitFor();
  const { application } = await world.call<{ application: { financingState: string } }>(owner, 'marketplace.get-application', {
    applicationId: first,
  });
  expect(application.financingState).toBe('refused');
  expect(faults).toEqual([]);
});

async function publish(name: { zh: string; en: string }, expression: string): Promise<void> {
  const { productId, version } = await world.call<{ productId: string; version: number }>(bank, 'marketplace.draft-product', {
    product: {
      name,
      description: name,
      amountFen: { min: 1_000_000, max: 1_000_000_000 },
      termMonths: { min: 3, max: 36 },
      annualRateBp: { min: 385, max: 520 },
      fees: [],
      guarantees: ['credit'],
      repayments: ['equal-instalments'],
      divisions: [],
      industries: [],
      zones: [],
      clauses: [{ id: 'one', expression, hard: true }],
    },
  });
  await world.call(bank, 'marketplace.move-product', { productId, act: 'submit' });
  await world.call(operator, 'marketplace.review-product', { productId, version, act: 'publish' });
}
