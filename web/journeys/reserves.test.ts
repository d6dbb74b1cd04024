import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { admittedBank } from '../../server/testing/admitted-bank.ts';
import { operator, type World } from '../../server/testing/world.ts';
import { sampleProduct } from '../../server/modules/marketplace/sample-product.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
const items = ['registration', 'tax-credit-ratings'];
type Bank = Principal & { readonly institutionNo: number };
let world: World;
let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const provider = await world.provider(items);
  const deliver = (item: string, record: object) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records: [{ unifiedCode: code, ...record }] });
  await deliver('registration', { name: '示例餐饮有限公司', establishedOn: '2024-01-01' });
  await deliver('tax-credit-ratings', { year: 2025, level: 'A' });
  await world.settle();
  await journey.enlist('owner-a', { role: 'subject', subjectId: code });
  const first = await admittedBank(world, 'first-bank', { items, tier: 'bulk' });
  const spare = await admittedBank(world, 'spare-bank', { items, tier: 'bulk' });
  await journey.enlist('spare-a', { role: 'institution', institutionNo: spare.institutionNo });
  await publish(first, { zh: '示例·首选贷', en: 'Sample: first' });
  await publish(spare, { zh: '示例·备选贷', en: 'Sample: spare' });
});
afterAll(async () => {
  await journey.close();
});

async function publish(bank: Bank, name: { readonly zh: string; readonly en: string }): Promise<void> {
  const clauses = [{ id: 'rated', expression: 'tax_credit_level in ["A", "B"]', hard: true }];
  const { productId, version } = await world.call<{ productId: string; version: number }>(bank, 'marketplace.draft-product', {
    product: { ...sampleProduct, name, clauses },
  });
  await world.call(bank, 'marketplace.move-product', { productId, act: 'submit' });
  await world.call(operator, 'marketplace.review-product', { productId, version, act: 'publish' });
}

test('a shop owner names a reserve on a phone as he applies; it is in reserve among his authorisations, and nowhere for that bank', async () => {
  const { page, faults, expectAccessible } = await journey.as('owner-a', { phone: true });
  await page.goto('/enterprise/finance');
  await page.getByRole('link', { name: '我要融资' }).click();
  await page.getByLabel('需要多少（万元）').fill('80');
  await page.getByRole('button', { name: '看看能申请什么' }).click();
  await page.getByRole('heading', { name: '示例·首选贷', exact: true }).waitFor();
  await page
    .locator('.product-card')
    .filter({ hasText: '示例·首选贷' })
    .getByRole('checkbox', { name: '选择', exact: true })
    .check();
  await page.getByRole('button', { name: '申请', exact: true }).click();
  const spare = page.getByLabel('第一备选', { exact: true });
  await spare.selectOption({ index: 1 });
  await page.getByText(/^改投后，授权.*纳税信用/).waitFor();
  await expectAccessible();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  await page.getByRole('checkbox', { name: /同意授权并提交申请/ }).check();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已提交').waitFor();
  await page.goto('/enterprise/authorisations');
  await page.getByText('备用，未生效', { exact: true }).waitFor();
  await expectAccessible();
  await page.goto('/enterprise');
  await page.getByText('办理中的融资申请', { exact: true }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
  const other = await journey.as('spare-a');
  await other.page.goto('/institution/applications');
  await other.page
    .getByText('还没有收到申请', { exact: false })
    .or(other.page.getByText('没有申请', { exact: false }))
    .first()
    .waitFor();
  expect(await other.page.getByText('示例餐饮有限公司').count()).toBe(0);
  expect(other.faults).toEqual([]);
});
