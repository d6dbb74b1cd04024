import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDay } from '../../server/kernel/pure/china-day.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { sql } from '../../server/kernel/pure/sql.ts';
import { recordDisclosure } from '../../server/modules/audit/index.ts';
import { bank, given, populate, rival, subject, subjectId } from '../../server/modules/consent/consent.testing.ts';
import { insertCase } from '../../server/modules/query/store.ts';
import { recountMonths } from '../../server/modules/statistics/recount-months.ts';
import type { World } from '../../server/testing/world.ts';
import type { Look } from './open-browser.ts';
import { openJourney, type Journey } from './open-journey.ts';

const DAY_MS = 86_400_000;
const today = new Date();
const yesterday = new Date(today.getTime() - DAY_MS);
const day = chinaDay(yesterday);
let now = new Date(today.getTime() - 3 * DAY_MS);
let world: World;
let journey: Journey;

/** A use of yesterday, as a transaction that went past the platform's own checks would leave it. */
async function use(caseNo: string, items: readonly string[], who = bank, authorisationId: string | null = null): Promise<void> {
  const one = {
    disclosureId: randomUUID(),
    requestId: randomUUID(),
    at: yesterday,
    subjectId,
    institutionNo: who.institutionNo ?? null,
    clientId: who.clientId,
    providerNos: [1],
    operation: 'query.ask',
    purpose: 'loan-review',
    caseNo,
    authorisationId,
    artefactDigest: null,
    items: items.map((item) => ({ item, fields: ['x'], recordDigests: [], providerNos: [1] })),
    requestDigest: 'x',
    ruleVersion: 'catalogue 1',
  };
  await world.database.transaction(who, async (tx) => recordDisclosure(tx, one, yesterday));
}

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
  await populate(world);
  const ended = await given(world, {
    dataFrom: now.toISOString().slice(0, 7),
    dataTo: now.toISOString().slice(0, 7),
    validTo: new Date(now.getTime() + 30 * DAY_MS).toISOString(),
  });
  await world.call(subject, 'consent.revoke', { authorisationId: ended });
  for (const who of [bank, rival])
    await world.database.transaction(who, (tx) =>
      insertCase(
        tx,
        { subjectId, institutionNo: who.institutionNo!, caseNo: 'XD-1', kind: 'application', amountFen: null, openedAt: now },
        'test',
      ),
    );
  await use('XD-1', ['tax-payments']);
  await use('NOWHERE', ['gas-bills']);
  await use('XD-1', ['tax-payments'], rival);
  await use('XD-1', ['tax-payments'], bank, ended);
  now = today;
  await world
    .call(bank, 'query.ask', {
      authorisationId: ended,
      code: subjectId,
      purpose: 'loan-review',
      caseNo: 'XD-9',
      items: [{ item: 'gas-bills' }],
    })
    .catch(() => undefined);
  await world.database.transaction(system, async (tx) => {
    await tx.run(sql`insert into consent.findings (subject_id, authorisation_id, due_at, institution_no, found_at)
      values (${subjectId}, ${ended}::uuid, ${yesterday}, ${bank.institutionNo!}, ${today})`);
    await recountMonths(tx, today);
  });
  await world.settle();
  await journey.enlist('supervisor', { role: 'regulator' });
  await journey.enlist('clerk', { role: 'operator' });
});
afterAll(async () => {
  await journey.close();
});

const supervisor = (look: Look = {}) => journey.as('supervisor', look);

/** Chooses from a list of the page by what its label and the choice say. */
async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: new RegExp(`^(\\* )?${label}`) }).click();
  await page.getByTitle(choice, { exact: true }).last().click();
}

test('before the first reconciliation the overview says so; a month leads to a day, the day is reconciled, its numbers lead to the uses', async () => {
  const { page, faults, expectAccessible } = await supervisor();
  await page.goto('/regulator');
  await page.getByRole('heading', { level: 1, name: '监管概况' }).waitFor();
  await page.getByText('尚未开始核对').waitFor();
  await page.getByText('规则还没有发现滥用线索').waitFor();
  await page.getByText('各机构使用次数').waitFor();
  await page.getByRole('radiogroup', { name: '分组' }).getByText('信息项').click();
  await page.getByText('各信息项使用次数').waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: '使用核对', exact: true }).click();
  await page.goto(`/regulator/reconciliation?month=${day.slice(0, 7)}`);
  await page.getByRole('button', { name: day }).click();
  await page.getByText('这一日尚未核对').waitFor();
  await page.getByRole('button', { name: '核对这一日' }).click();
  await page.getByText('核对完成于').waitFor();
  await page
    .getByRole('region', { name: `${day} 各机构` })
    .getByRole('cell', { name: '融资事项不存在' })
    .waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: '融资事项不存在' }).click();
  await page.getByRole('heading', { level: 1, name: '使用检索' }).waitFor();
  await page.getByRole('cell', { name: 'NOWHERE' }).waitFor();
  expect(await page.getByRole('cell', { name: 'XD-1' }).count()).toBe(0);
  // A day that is not over is refused, in words.
  await page.goto(`/regulator/reconciliation?day=${chinaDay(today)}`);
  await page.getByRole('button', { name: '核对这一日' }).click();
  await page.getByRole('alert').filter({ hasText: '尚未结束' }).waitFor();
  expect(faults).toEqual([]);
});

test('uses are found by any conditions together and kept as a file with the checkpoint; their proof is checked in the browser', async () => {
  const { page, faults, expectAccessible } = await supervisor();
  await page.goto('/regulator/uses');
  await page.getByRole('button', { name: '验证' }).nth(3).waitFor();
  await choose(page, '机构', '示例银行1');
  await choose(page, '信息项', '用气缴费信息');
  await choose(page, '核对结论', '没有对应融资事项的');
  await page.getByRole('button', { name: '验证' }).nth(1).waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: 'NOWHERE' }).waitFor();
  await expectAccessible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出全部结果（附检查点）' }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(await download.path())) as never);
  const texts: string[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
  expect(texts.filter((text) => text === 'NOWHERE')).toHaveLength(1);
  expect(texts.some((text) => text.includes('jinqiao.log/'))).toBe(true);
  await page.getByRole('button', { name: '验证' }).click();
  await page.getByText('证明有效').waitFor();
  await page.keyboard.press('Escape');
  // The conditions stand in the address.
  await page.reload();
  await page.getByRole('cell', { name: 'NOWHERE' }).waitFor();
  await page.getByLabel('融资事项编号').fill('XD-1');
  await page.keyboard.press('Enter');
  await page.getByText('没有符合条件的使用，可放宽条件').waitFor();
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByRole('button', { name: '验证' }).nth(3).waitFor();
  // What cannot be a number of a case is refused, and the page says what is wrong with what.
  await page.getByLabel('融资事项编号').fill('X'.repeat(65));
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').filter({ hasText: '融资事项：最多 64 个字符' }).waitFor();
  expect(faults).toEqual([]);
});

test('the whole of it is there in English and fits a phone', async () => {
  const { page, expectAccessible } = await supervisor({ phone: true, language: 'en' });
  const paths = ['', '/uses', '/reconciliation', '/misuse', '/misuse?show=rules', '/refused', '/deletions', '/institutions'];
  for (const path of [...paths, '/institutions/1', '/log', '/picture']) {
    await page.goto(`/regulator${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    const text = await page.locator('.portal-page').innerText();
    expect(text.match(/[\u4e00-\u9fff]+/g) ?? [], path).toEqual([]);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(390);
    await expectAccessible();
  }
});

test('nothing is proposed before somebody else has confirmed a finding; then step by step, and sent once though the network broke', async () => {
  const { page, context, faults, expectAccessible } = await supervisor();
  await page.goto('/regulator/misuse');
  await page.getByRole('button', { name: '授权终止后使用' }).click();
  const finding = page.getByRole('dialog');
  await finding.getByText('待审计管理员认定').waitFor();
  await expectAccessible();
  expect(await finding.getByRole('button', { name: '认定' }).count()).toBe(0);
  await finding.getByRole('link', { name: '查看 1 次' }).click();
  await page.getByRole('button', { name: '验证' }).waitFor();
  await page.goto('/regulator/misuse?show=proposals');
  await page.getByText('还没有处理建议').waitFor();
  await page.getByRole('button', { name: '提出处理建议' }).click();
  await page.getByText('还没有认定属实的线索，不能提出建议').waitFor();
  const { misuses } = await world.call<{ misuses: { findingId: string }[] }>('auditor', 'oversight.list-findings', {});
  const { findingId } = misuses[0]!;
  await world.call(bank, 'oversight.explain-finding', { findingId, text: '示例：系统故障' });
  await world.call('auditor', 'oversight.decide-finding', { findingId, decision: 'confirmed', note: '示例：属实' });
  await page.reload();
  await page.getByRole('button', { name: '提出处理建议' }).click();
  const form = page.getByRole('dialog');
  await choose(page, '机构', '示例银行1');
  await choose(page, '依据的属实线索', `${day} 授权终止后使用`);
  await page.keyboard.press('Escape');
  await choose(page, '建议', '取消接入');
  await form.getByLabel('理由').fill('示例：撤回后仍取得信息');
  await form.getByRole('button', { name: '提出', exact: true }).click();
  await form.getByText('不得越级').waitFor();
  await choose(page, '建议', '警告');
  await context.setOffline(true);
  await form.getByRole('button', { name: '提出', exact: true }).click();
  await form.getByText('没有送达').waitFor();
  await context.setOffline(false);
  await form.getByRole('button', { name: '提出', exact: true }).click();
  await page.getByRole('cell', { name: '示例：撤回后仍取得信息' }).waitFor();
  expect((await world.call<{ proposals: unknown[] }>('regulator', 'oversight.list-proposals', {})).proposals).toHaveLength(1);
  await page.getByRole('link', { name: '示例银行1' }).click();
  await page.getByRole('heading', { level: 1, name: '示例银行1' }).waitFor();
  await page.getByText('已接入').waitFor();
  await page.getByRole('cell', { name: '特别严重' }).waitFor();
  await page.getByRole('cell', { name: '警告' }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('refused requests and deletions that are missing are told in words, and the log is recomputed in the browser', async () => {
  const { page, faults, expectAccessible } = await supervisor();
  await page.goto('/regulator/refused');
  await page.getByRole('cell', { name: '示例银行1' }).waitFor();
  expect(await page.getByRole('cell').allInnerTexts()).not.toContainEqual(expect.stringMatching(/^[a-z]+\.[a-z-]+$/));
  await page.goto('/regulator/deletions');
  await page.getByRole('cell', { name: subjectId }).waitFor();
  await page.getByText('逾期后了结', { exact: true }).click();
  await page.getByText('还没有逾期后了结的').waitFor();
  await page.getByRole('link', { name: '披露日志' }).click();
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.getByText('披露日志完好').waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('the national picture tells the supervisor what is withheld from the public, with the map’s notice', async () => {
  const { page, expectAccessible } = await supervisor();
  await page.goto('/regulator/picture?measure=enterprises');
  await page.getByText('该底图没有审图号').waitFor();
  await page
    .getByRole('cell', { name: '浙江省' })
    .or(page.getByRole('cell', { name: '浙江', exact: true }))
    .first()
    .waitFor();
  await expectAccessible();
  const { page: open } = await journey.visit();
  await open.goto('/statistics?measure=enterprises');
  await open.getByText('不公布').first().waitFor();
});

test('who is no supervisor is shown none of it, and is led to his own pages', async () => {
  const { page } = await journey.as('clerk');
  await page.goto('/regulator/uses');
  await page.getByText('当前身份不能使用这里的功能').waitFor();
  expect(await page.getByRole('button', { name: '验证' }).count()).toBe(0);
  const { page: nobody } = await journey.visit();
  await nobody.goto('/regulator');
  await nobody.getByText('请先登录').waitFor();
});
