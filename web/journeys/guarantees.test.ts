import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { sampleProduct } from '../../server/modules/marketplace/sample-product.ts';
import { admittedBank } from '../../server/testing/admitted-bank.ts';
import { operator, subjectOf, type World } from '../../server/testing/world.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
const items = ['registration'];
let world: World;
let journey: Journey;
let bank: Principal & { readonly institutionNo: number };
let applicationId: string;

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const provider = await world.provider(items);
  const records = [{ unifiedCode: code, name: '示例餐饮有限公司', establishedOn: '2024-01-01', divisionCode: '350100' }];
  await world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'r', records });
  await world.settle();
  bank = await admittedBank(world, 'lending-bank', { items, tier: 'bulk' });
  const guarantor = await admittedBank(world, 'standing-by', { items }, 'guarantor');
  await journey.enlist('owner-g', { role: 'subject', subjectId: code });
  await journey.enlist('bank-g', { role: 'institution', institutionNo: bank.institutionNo });
  await journey.enlist('guarantor-g', { role: 'institution', institutionNo: guarantor.institutionNo });
  applicationId = await applied();
});
afterAll(() => journey.close());

async function applied(): Promise<string> {
  const product = { ...sampleProduct, divisions: [], clauses: [] };
  const { productId } = await world.call<{ productId: string }>(bank, 'marketplace.draft-product', { product });
  await world.call(bank, 'marketplace.move-product', { productId, act: 'submit' });
  await world.call(operator, 'marketplace.review-product', { productId, version: 1, act: 'publish' });
  const owner = subjectOf(code);
  const wish = { amountFen: 80_000_000, termMonths: 12, purpose: 'working-capital', guarantees: [], repayments: [] };
  const { demand } = await world.call<{ demand: { demandId: string } }>(owner, 'marketplace.post-demand', wish);
  const { applications } = await world.call<{ applications: { applicationId: string }[] }>(owner, 'marketplace.apply', {
    demandId: demand.demandId,
    productIds: [productId],
  });
  const terms = { amountFen: 60_000_000, termMonths: 12, annualRateBp: 400, guarantee: 'guarantee-backed', repayment: 'bullet' };
  const [first] = applications;
  await world.call(bank, 'marketplace.decide', { applicationIds: [first!.applicationId], act: 'offer', terms });
  return first!.applicationId;
}

test('a guarantor says on what terms it takes requests, and a bank has no such page', async () => {
  const { page, faults, expectAccessible } = await journey.as('guarantor-g');
  await page.goto('/institution');
  await page.getByRole('link', { name: '融资担保', exact: true }).click();
  await page.getByText('没有担保申请').waitFor();
  await page
    .getByRole('button', { name: '业务条件' })
    .or(page.getByRole('tab', { name: '业务条件' }))
    .click();
  await page.getByLabel('单笔上限（万元）').fill('500');
  await page.getByLabel('年担保费率下限（%）').fill('1');
  await page.getByLabel('年担保费率上限（%）').fill('0.5');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('上限低于下限').waitFor();
  await page.getByLabel('年担保费率上限（%）').fill('1.2');
  await page.getByLabel('审查所需信息项，随申请请企业授权').fill('登记');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await expectAccessible();
  expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  const lender = await journey.as('bank-g');
  await lender.page.goto('/institution');
  await lender.page.getByRole('link', { name: '融资申请', exact: true }).waitFor();
  expect(await lender.page.getByRole('link', { name: '融资担保', exact: true }).count()).toBe(0);
});

test('an owner asks for a guarantee on a phone, seeing what the guarantor will read, and a double click asks once', async () => {
  const { page, faults, expectAccessible } = await journey.as('owner-g', { phone: true });
  await page.goto(`/enterprise/finance/applications/${applicationId}`);
  await page.getByText('银行的方案以政府性融资担保为条件', { exact: false }).waitFor();
  await page.getByRole('button', { name: '申请担保' }).click();
  await page.getByText('年担保费率 1.00%—1.20%，单笔不超过 500 万元').waitFor();
  await page.getByRole('checkbox', { name: /同意授权并申请担保/ }).check();
  await expectAccessible();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: '提交', exact: true }).dblclick();
  await page.getByText('待答复').waitFor();
  const { guaranteeRequests } = await world.call<{ guaranteeRequests: unknown[] }>(operator, 'guarantees.list', {});
  expect(guaranteeRequests).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('the guarantor commits itself; the owner sees what the loan costs with the fee, and the lender sees the letter', async () => {
  const { page, faults, expectAccessible } = await journey.as('guarantor-g');
  await page.goto('/institution/guarantees');
  await page.getByRole('link', { name: /示例餐饮有限公司/ }).click();
  await page.getByText('查看信用报告').waitFor();
  const letter = { name: '意向函.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 示例') };
  await page.locator('input[type=file]').setInputFiles(letter);
  await page.getByRole('button', { name: /意向函\.pdf/ }).waitFor();
  await page.getByRole('button', { name: '出具担保意向' }).click();
  await page.getByLabel(/^意向函文件/).selectOption({ label: '意向函.pdf' });
  await page.getByLabel('担保意向函编号').fill('示例〔2026〕7号');
  await page.getByLabel('年担保费率（%）').fill('0.8');
  await page.getByRole('dialog').getByRole('button', { name: '出具担保意向' }).click();
  await page.getByText('已出具意向').waitFor();
  await page.getByText(/年化综合成本（含担保费）/).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
  await world.settle();
  const owner = await journey.as('owner-g', { phone: true });
  await owner.page.goto(`/enterprise/finance/applications/${applicationId}`);
  await owner.page.getByText('意向函 示例〔2026〕7号', { exact: false }).first().waitFor();
  await owner.page.getByRole('link', { name: /standing-by/ }).click();
  await owner.page.getByText(/年化综合成本（含担保费）/).waitFor();
  await owner.page.getByLabel('给对方留言').fill('谢谢（示例）');
  await owner.page.getByRole('button', { name: '发送' }).click();
  await owner.page.getByText('谢谢（示例）', { exact: true }).waitFor();
  await owner.expectAccessible();
  expect(owner.faults).toEqual([]);
  const lender = await journey.as('bank-g', { language: 'en' });
  await lender.page.goto(`/institution/applications/${applicationId}`);
  await lender.page.getByRole('heading', { name: 'Guarantee', exact: true }).waitFor();
  await lender.page.getByText('letter 示例〔2026〕7号', { exact: false }).first().waitFor();
  await lender.page.getByRole('button', { name: 'The letter' }).first().waitFor();
  expect(await lender.page.getByText('谢谢（示例）').count()).toBe(0);
  await lender.expectAccessible();
  expect(lender.faults).toEqual([]);
});
