import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { sql } from '../../server/kernel/pure/sql.ts';
import { loadSampleLoans } from '../../server/host/sample-loans.ts';
import { releaseLoans } from '../../server/modules/statistics/release-loans.ts';
import { admittedBank } from '../../server/testing/admitted-bank.ts';
import { operator, subjectOf, type World } from '../../server/testing/world.ts';
import type { Look } from './open-browser.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
const items = ['registration', 'tax-credit-ratings'];
const DAY_MS = 86_400_000;
let world: World;
let journey: Journey;
let bank: Principal & { readonly institutionNo: number };

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const provider = await world.provider(items);
  const record = { unifiedCode: code, name: '示例餐饮有限公司', establishedOn: '2024-01-01' };
  await world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'r', records: [record] });
  await world.settle();
  bank = await admittedBank(world, 'lending-bank', { items, tier: 'bulk' });
  await journey.enlist('owner-l', { role: 'subject', subjectId: code });
  await journey.enlist('bank-l', { role: 'institution', institutionNo: bank.institutionNo });
  await journey.enlist('clerk-l', { role: 'operator' });
});
afterAll(async () => {
  await journey.close();
});

const as = (clientId: string, look: Look = {}) => journey.as(clientId, look);

test('a bank reports a loan by the form, is told at the field what is wrong, and the application becomes granted by itself', async () => {
  const { caseNo } = await applied();
  const { page, faults, expectAccessible } = await as('bank-l');
  await page.goto(`/institution/loans?show=one&code=${code}&caseNo=${caseNo}`);
  await page.getByLabel('合同编号', { exact: true }).fill('HT-1');
  await page.getByLabel('授信金额（元）', { exact: true }).fill('700000');
  await page.getByLabel('累计提款（元）', { exact: true }).fill('700000');
  await page.getByLabel('余额（元）', { exact: true }).fill('800000');
  await page.getByLabel('年利率（%）', { exact: true }).fill('4.2');
  await page.getByLabel('期限（月）', { exact: true }).fill('12');
  await page.getByRole('button', { name: '报告', exact: true }).click();
  await page.getByText('余额不超过提款额', { exact: true }).waitFor();
  await expectAccessible();
  await page.getByLabel('余额（元）', { exact: true }).fill('700000');
  await page.getByRole('button', { name: '报告', exact: true }).click();
  await page.getByText('已接收：新增一笔贷款', { exact: true }).waitFor();
  await world.settle();
  await page.goto('/institution/loans');
  await page.getByRole('link', { name: 'HT-1', exact: true }).click();
  await page.getByRole('link', { name: '查看融资申请', exact: true }).click();
  await page.getByText('机构报告贷款', { exact: true }).waitFor();
  await page.getByText('已放款', { exact: true }).waitFor();
  await page.getByRole('link', { name: '查看这笔贷款', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '贷款 HT-1', exact: true }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('the owner is asked at home, says on a phone what is wrong, the bank corrects it, and the owner confirms what changed', async () => {
  const owner = await as('owner-l', { phone: true });
  await owner.page.goto('/enterprise');
  await owner.page.getByRole('link', { name: /HT-1/ }).click();
  await owner.page.getByLabel('哪里不符', { exact: true }).fill('实际年利率为 3.85%（示例）');
  await owner.page.getByRole('button', { name: '提出不符', exact: true }).click();
  await owner.page.getByText('您已提出不符，机构看得到您的意见；更正后会请您再核对。', { exact: true }).waitFor();
  await owner.expectAccessible();
  const clerk = await as('clerk-l');
  await clerk.page.goto('/operator/loans');
  await clerk.page.getByRole('link', { name: 'HT-1', exact: true }).click();
  await clerk.page.getByText('实际年利率为 3.85%（示例）', { exact: true }).waitFor();
  await clerk.expectAccessible();
  const { page, faults } = await as('bank-l');
  await page.goto('/institution');
  await page.getByRole('link', { name: /HT-1/ }).click();
  await page.getByText('实际年利率为 3.85%（示例）', { exact: true }).waitFor();
  await page.getByLabel('年利率（%）', { exact: true }).fill('3.85');
  await page.getByRole('button', { name: '报告', exact: true }).click();
  await page.getByText('已接收：形成新的版本', { exact: true }).waitFor();
  await owner.page.goto('/enterprise/finance');
  await owner.page.getByRole('link', { name: /HT-1/ }).click();
  await owner.page.getByText('您核对之后，机构报告了新的版本，请再核对一次。改了什么，见下方。', { exact: true }).waitFor();
  await owner.page.locator('.loan-changes').getByText('4.20%', { exact: true }).waitFor();
  await owner.page.getByRole('button', { name: '一致，确认', exact: true }).click();
  await owner.page.getByRole('button', { name: /确.*定/ }).click();
  await owner.page.getByText('已确认', { exact: true }).waitFor();
  expect([...owner.faults, ...clerk.faults, ...faults]).toEqual([]);
});

test('a file is taken row by row, and says of a refused one its row, its column and what it must be', async () => {
  await world.call(bank, 'query.open-case', { code, caseNo: 'F-1', kind: 'loan' });
  const template = (await world.call<Buffer>(bank, 'loans.download-template', {})).toString().trim();
  const line = (contract: string, rate: string) =>
    `${code},F-1,${contract},,,流动资金贷款,信用,2025-01-10,1000000,1000000,1000000,${rate},,12,,未结清,0,0,2025-01-31`;
  const { page, faults, expectAccessible } = await as('bank-l');
  await page.goto('/institution/loans?show=file');
  await page.locator('input[type=file]').setInputFiles({
    name: '贷款.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${template}\r\n${line('F-1', '4.35')}\r\n${line('F-2', '四点三')}\r\n`),
  });
  await page.getByText('贷款.csv 共 2 行：新增 1 笔，新版本 0 笔，与已报一致 0 笔，拒收 1 行', { exact: true }).waitFor();
  await page.getByRole('cell', { name: '年利率（%）', exact: true }).waitFor();
  await page.getByRole('cell', { name: '应为不超过 4 位小数的数字', exact: true }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('a use that came to nothing is answered in one act: with its loan, or with the reason there is none', async () => {
  await world.call(bank, 'query.open-case', { code, caseNo: 'SILENT-1', kind: 'application' });
  await world.database.transaction(system, (tx) =>
    tx.run(sql`insert into audit.disclosures (subject_id, disclosure_id, request_id, at, institution_no, client_id, provider_nos, operation,
        case_no, items, request_digest, rule_version, salt)
      values (${code}, gen_random_uuid(), 'r', ${new Date(Date.now() - 40 * DAY_MS)}::timestamptz, ${bank.institutionNo}, 'x', '{}', 'query.ask',
        'SILENT-1', '[]'::jsonb, '', '', decode(repeat('00', 32), 'hex'))`),
  );
  const { page, faults, expectAccessible } = await as('bank-l');
  await page.goto('/institution/loans?show=silent');
  await page.getByRole('cell', { name: 'SILENT-1', exact: true }).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '没有放款', exact: true }).click();
  await page.getByLabel('原因（企业可见）', { exact: true }).selectOption('quota');
  await page.getByRole('button', { name: '写明原因并办结', exact: true }).click();
  await page.getByText('没有：每次使用都有了结果', { exact: true }).waitFor();
  expect(faults).toEqual([]);
});

/** An application of the enterprise to the bank. */
async function applied(): Promise<{ readonly caseNo: string }> {
  const name = { zh: '示例流动资金贷款', en: 'Sample working capital loan' };
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
      clauses: [],
    },
  });
  await world.call(bank, 'marketplace.move-product', { productId, act: 'submit' });
  await world.call(operator, 'marketplace.review-product', { productId, version, act: 'publish' });
  const owner = subjectOf(code);
  const { demand } = await world.call<{ demand: { demandId: string } }>(owner, 'marketplace.post-demand', {
    amountFen: 80_000_000,
    termMonths: 12,
    purpose: 'working-capital',
    guarantees: ['credit'],
    repayments: [],
  });
  const { applications } = await world.call<{ applications: { caseNo: string }[] }>(owner, 'marketplace.apply', {
    demandId: demand.demandId,
    productIds: [productId],
  });
  return applications[0]!;
}

test('a supervisor sees at one look whether there is more, wider, cheaper, on any day, with what each figure counts', async () => {
  await loadSampleLoans(world, 300);
  await world.database.transaction(system, (tx) => releaseLoans(tx, new Date()));
  await journey.enlist('watch-l', { role: 'regulator' });
  const { page, faults, expectAccessible } = await as('watch-l');
  await page.goto('/regulator/loans');
  await page.getByText('为已发布的统计', { exact: false }).waitFor();
  for (const name of ['量增', '面扩', '价降']) await page.getByRole('heading', { level: 2, name }).first().waitFor();
  await page.getByText('同样结构下的利率指数（上年 = 100）', { exact: true }).waitFor();
  await page.getByText('▼').first().waitFor();
  await page.getByRole('heading', { name: '机构比较', exact: true }).waitFor();
  await page.getByRole('cell', { name: '示例银行lending-bank', exact: true }).waitFor();
  await page.getByLabel('按什么看', { exact: true }).selectOption('size');
  await page.getByRole('heading', { name: '贷款余额：按企业规模', exact: true }).waitFor();
  await expectAccessible();
  await page.goto('/regulator/loans?on=2025-06-17');
  await page.getByText('；按平台此刻所知计算', { exact: false }).waitFor();
  await page.getByRole('cell', { name: '示例银行lending-bank', exact: true }).waitFor();
  await page.goto('/regulator/loans?on=2020-01-01');
  await page.getByText('该日还没有机构报告的贷款', { exact: true }).waitFor();
  expect(faults).toEqual([]);
});
