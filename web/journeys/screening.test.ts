import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { sampleProduct } from '../../server/modules/marketplace/sample-product.ts';
import { admittedBank } from '../../server/testing/admitted-bank.ts';
import { operator, subjectOf, type World } from '../../server/testing/world.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
const DAY_MS = 86_400_000;
const items = ['registration', 'tax-credit-ratings'];
let world: World;
let journey: Journey;
let bank: Principal & { readonly institutionNo: number };
let productId: string;

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const provider = await world.provider(items);
  const deliver = (item: string, record: object) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records: [{ unifiedCode: code, ...record }] });
  await deliver('registration', { name: '示例餐饮有限公司', establishedOn: '2024-01-01' });
  await deliver('tax-credit-ratings', { year: 2025, level: 'A' });
  await world.settle();
  bank = await admittedBank(world, 'screening-bank', { items, purposes: ['loan-review', 'pre-screening'], tier: 'bulk' });
  await journey.enlist('owner-s', { role: 'subject', subjectId: code });
  await journey.enlist('bank-s', { role: 'institution', institutionNo: bank.institutionNo });
  productId = await publish({});
});
afterAll(() => journey.close());

test('a bank finds nobody before anybody authorised it, and is told so', async () => {
  const { page, faults, expectAccessible } = await journey.as('bank-s');
  await page.goto(`/institution/products/${productId}`);
  await page.getByText('还没有预筛过企业').waitFor();
  await page.getByRole('button', { name: '预筛已授权的企业' }).click();
  await page.getByText('本次判断 0 户，适合 0 户').waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('an owner lets a bank pre-screen him from his phone, is found to suit, invited, sees who looked, and declines', async () => {
  const owner = await journey.as('owner-s', { phone: true });
  await owner.page.goto('/enterprise/finance');
  await owner.page.getByRole('link', { name: '授权银行预筛' }).click();
  await owner.page.getByLabel('授权给谁').click();
  await owner.page.getByText('示例银行screening-bank').click();
  await owner.page.getByLabel('想让哪款产品找到您').selectOption(productId);
  // What its condition reads, and nothing else, is ticked.
  await owner.page.getByText('该产品的必备条件要用到：纳税信用', { exact: false }).waitFor();
  expect(await owner.page.getByRole('checkbox', { name: /纳税信用/ }).isChecked()).toBe(true);
  expect(await owner.page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  await owner.expectAccessible();
  await owner.page.getByRole('button', { name: '下一步' }).click();
  await owner.page.getByRole('button', { name: /同意/ }).click();
  await owner.page.getByRole('heading', { level: 1, name: '授权' }).waitFor();
  const { page, faults, expectAccessible } = await journey.as('bank-s');
  await page.goto(`/institution/products/${productId}`);
  await page.getByRole('button', { name: '预筛已授权的企业' }).dblclick();
  await page.getByText('本次判断 1 户，适合 1 户').waitFor();
  await page.getByRole('button', { name: '邀请申请' }).click();
  await page.getByText(/已邀请/).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
  await owner.page.goto('/enterprise/finance');
  await owner.page.getByText('示例银行screening-bank').first().waitFor();
  await owner.expectAccessible();
  expect(await owner.page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  await owner.page.getByRole('button', { name: '谢绝' }).click();
  await owner.page.getByText('已谢绝').waitFor();
  await owner.page.goto('/enterprise/accesses');
  await owner.page
    .getByText(/示例银行screening-bank/)
    .first()
    .waitFor();
  expect(owner.faults).toEqual([]);
});

test('an invitation stands among what waits for the owner, and takes him to the product, chosen, with what he needs', async () => {
  const owner = subjectOf(code);
  const name = { zh: '示例·邀请贷', en: 'Sample: invited' };
  const invitedTo = await publish({ name });
  const at = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
  await world.call(owner, 'consent.grant', {
    institutionNo: bank.institutionNo,
    purpose: 'pre-screening',
    items: [{ item: 'tax-credit-ratings' }],
    dataFrom: at(-900).slice(0, 7),
    dataTo: at(0).slice(0, 7),
    validTo: at(5),
  });
  await world.call(bank, 'marketplace.screen', { productId: invitedTo });
  const { outcomes } = await world.call<{ outcomes: { outcome: string }[] }>(bank, 'marketplace.invite', {
    productId: invitedTo,
    subjectIds: [code],
  });
  expect(outcomes).toMatchObject([{ outcome: 'done' }]);
  const { page, faults, expectAccessible } = await journey.as('owner-s', { phone: true });
  await page.goto('/enterprise');
  await page.getByRole('link', { name: '示例银行screening-bank · 示例·邀请贷', exact: true }).click();
  await page.getByLabel('需要多少（万元）').fill('80');
  await page.getByRole('button', { name: '看看能申请什么' }).click();
  await page.getByText('已选 1 款', { exact: true }).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '申请', exact: true }).click();
  await page.getByRole('dialog').getByText('示例银行screening-bank · 示例·邀请贷', { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: /同意授权并提交申请/ }).check();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已申请', { exact: true }).waitFor();
  await page.goto('/enterprise');
  await page.getByText('没有待答复的邀请', { exact: true }).waitFor();
  expect(faults).toEqual([]);
});

test('a demand that the product does not fit says so, in English as well', async () => {
  const { demand } = await world.call<{ demand: { demandId: string } }>(subjectOf(code), 'marketplace.post-demand', {
    amountFen: 100,
    termMonths: 360,
    purpose: 'working-capital',
    guarantees: [],
    repayments: [],
  });
  const { page, faults, expectAccessible } = await journey.as('owner-s', { language: 'en' });
  await page.goto(`/enterprise/finance/demands/${demand.demandId}?product=${productId}`);
  await page.getByText('The product you were invited to does not fit this demand', { exact: false }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('a product that reads what no institution may pre-screen by finds nobody, and the owner is told to apply instead', async () => {
  const closed = await publish({ clauses: [{ id: 'premises', expression: 'real_estate_owned >= 1', hard: true }] });
  const { page, faults, expectAccessible } = await journey.as('owner-s', { language: 'en' });
  await page.goto('/enterprise/authorisations/give?purpose=pre-screening');
  await page.getByLabel('To whom', { exact: true }).click();
  await page.getByText('Sample bank screening-bank', { exact: true }).click();
  await page.getByLabel('Which product is to find you', { exact: true }).selectOption(closed);
  await page.getByText('Its hard conditions read what no institution may pre-screen by', { exact: false }).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await expectAccessible();
  expect(faults).toEqual([]);
});

async function publish(terms: object): Promise<string> {
  const clauses = [{ id: 'rating', expression: 'tax_credit_level in ["A", "B"]', hard: true }];
  const product = { ...sampleProduct, divisions: [], clauses, ...terms };
  const made = await world.call<{ productId: string }>(bank, 'marketplace.draft-product', { product });
  await world.call(bank, 'marketplace.move-product', { productId: made.productId, act: 'submit' });
  await world.call(operator, 'marketplace.review-product', { productId: made.productId, version: 1, act: 'publish' });
  return made.productId;
}
