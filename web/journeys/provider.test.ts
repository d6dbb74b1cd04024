import { generateKeyPairSync } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { subjectOf, type World } from '../../server/testing/world.ts';
import type { Look } from './open-browser.ts';
import { addMember, signIn, type Member } from './member.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
const other = '91330100799655058B';
let world: World;
let journey: Journey;
let provider: Principal & { providerNo: number };
let member: Member;
// Who has signed in once goes on with his session.
let session: Awaited<ReturnType<BrowserContext['cookies']>> | undefined;
// A code is used once, so each time it is another half minute.
let now = new Date();

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
  provider = await world.provider(['registration', 'penalties']);
  member = await addMember(world, 'clerk.example', '示例数据管理员', {
    role: 'provider',
    position: 'manager',
    providerNo: provider.providerNo,
  });
  // From here on deliveries are read as they come in.
  await world.settle();
});
afterAll(async () => {
  await journey.close();
});

async function signedIn(look: Look = {}) {
  const visitor = await journey.visit(look);
  const { page, context } = visitor;
  if (session !== undefined) {
    await context.addCookies(session);
    await page.goto('/provider');
    await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
    return visitor;
  }
  now = new Date(now.getTime() + 60_000);
  await signIn(page, member, now);
  session = await context.cookies();
  return visitor;
}

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const choose = (page: Page, file: ReturnType<typeof csv>) => page.locator('input[type=file]').setInputFiles(file);

const pick = (page: Page, label: string, title: string) => page.getByLabel(label, { exact: true }).selectOption({ label: title });

test('a clerk delivers a file whose header nobody knows by saying what its columns mean, once for all', async () => {
  const { page, faults, expectAccessible } = await signedIn();
  await page.getByText('应报数据').waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: '交付数据' }).first().click();
  await page.getByRole('heading', { level: 1, name: '交付数据' }).waitFor();
  await expectAccessible();
  const strange = `某局三月数据,,\n甲列,乙列,丙列\n${code},示例甲公司,2017-01-04\n`;
  await choose(page, csv('登记.csv', strange));
  await page.getByText('未能从表头看出属于哪个信息项').waitFor();
  await pick(page, '信息项', '登记注册基本信息');
  await page.getByText('还缺少必需的列，请在下表中指定，或补齐后重新选择文件').waitFor();
  await pick(page, '“甲列”的含义', '企业的统一社会信用代码');
  await pick(page, '“乙列”的含义', '名称 *');
  await page.getByText('必需的列已齐全').waitFor();
  await pick(page, '“丙列”的含义', '成立日期');
  await expectAccessible();
  await page.getByRole('button', { name: '上传并交付' }).click();
  await page.getByText('交付回执').waitFor();
  await page.getByRole('button', { name: '验证签名' }).click();
  await page.getByText('签名有效').waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: '交付数据' }).first().click();
  await choose(page, csv('四月.csv', strange.replace('三月', '四月').replace('示例甲公司', '示例乙公司')));
  await page.getByText('必需的列已齐全').waitFor();
  expect(await page.getByText('按以前的指定').count()).toBe(3);
  await choose(page, csv('登记.csv', strange));
  await page.getByText('必需的列已齐全').waitFor();
  await page.getByRole('button', { name: '上传并交付' }).click();
  await page.getByText('这个文件已于').waitFor();
  expect(faults).toEqual([]);
});

test('refused cells are mended in the grid, only mended rows are delivered again, and what is taken is gone from it', async () => {
  const { page, faults, expectAccessible } = await signedIn();
  await page.goto('/provider/deliver');
  const rows = [`x,示例丙公司,2018-02-03`, `${other},,2018-02-03`];
  await choose(page, csv('退回.csv', `统一社会信用代码,企业名称,成立日期\n${rows.join('\n')}\n`));
  await page.getByText('必需的列已齐全').waitFor();
  await page.getByRole('button', { name: '上传并交付' }).click();
  await page.getByRole('heading', { level: 2, name: '退回的行' }).waitFor();
  const name = page.getByLabel('企业名称 3');
  await name.waitFor();
  await expectAccessible();
  const hand = page.getByRole('button', { name: /交付已改正的行/ });
  expect(await hand.getAttribute('aria-disabled')).toBe('true');
  await name.fill('示例丁公司');
  await page.getByLabel('统一社会信用代码 2').fill('y');
  await page.getByRole('button', { name: '交付已改正的行（2）' }).click();
  await page.getByText('1 行已接收，1 行仍有问题').waitFor();
  await name.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByLabel('统一社会信用代码 2').waitFor();
  expect(await page.getByLabel('企业名称 3').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('an upload waits for a lost connection, goes on after a reload with the same file, and takes no other one', async () => {
  const { page, context } = await signedIn();
  await page.goto('/provider/deliver');
  const file = csv('断线.csv', `统一社会信用代码,企业名称\n${code},示例断线公司\n`);
  await choose(page, file);
  await page.getByText('必需的列已齐全').waitFor();
  let drops = 0;
  await page.route('**/v1/collection.upload-part*', async (route) => {
    drops++;
    if (drops === 1) await context.setOffline(true);
    await route.abort();
  });
  await page.getByRole('button', { name: '上传并交付' }).click();
  await page.getByText('网络中断，恢复后自动续传').waitFor();
  await context.setOffline(false);
  await expect.poll(() => drops).toBeGreaterThan(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('上传尚未完成').waitFor();
  await page.unroute('**/v1/collection.upload-part*');
  await choose(page, csv('断线.csv', 'another file'));
  await page.getByText('不是同一个文件').waitFor();
  await choose(page, file);
  await page.getByText('交付回执').waitFor();
});

test('an objection is answered within its time, and what was answered stands in its course', async () => {
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'objected',
    records: [{ unifiedCode: other, name: '示例戊公司', status: '存续' }],
  });
  await world.call(subjectOf(other), 'rights.object', { item: 'registration', key: '', text: '名称有误（示例）' });
  await world.settle();
  const { page, expectAccessible } = await signedIn({ phone: true });
  await page.getByRole('link', { name: '异议：登记注册基本信息' }).click();
  await page.getByText('名称有误（示例）').waitFor();
  await page.getByText('已更正', { exact: true }).click();
  await page.getByLabel('理由（告知企业）').fill('已核对');
  await page.getByRole('button', { name: '答复' }).click();
  await page.getByText('不能答复为已更正').waitFor();
  await page.getByText('经核查无误').click();
  await expectAccessible();
  await page.getByRole('button', { name: '答复' }).click();
  await page.getByRole('dialog').getByText('数据提供单位答复').waitFor();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a class is narrowed only after its effect was confirmed', async () => {
  const { page, expectAccessible } = await signedIn();
  await page.getByRole('link', { name: '信息项与共享属性' }).click();
  await page.getByRole('heading', { level: 1, name: '信息项与共享属性' }).waitFor();
  await page.getByRole('link', { name: '行政处罚信息' }).click();
  await page.getByRole('radio', { name: '可用不可见' }).click();
  await page.getByLabel('理由（公开可查）').fill('示例理由');
  await page.getByRole('button', { name: '收窄…' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByText('任何机构都不能再看到内容').waitFor();
  await expectAccessible();
  await asked.getByRole('button', { name: '确认收窄' }).click();
  await page.getByText('已收窄，立即生效').waitFor();
  await page.getByRole('cell', { name: '示例理由' }).waitFor();
});

test('a manager invites a colleague and brings the key of a program; a private key never leaves the page', async () => {
  const { providerNo } = provider;
  await world.call('security', 'access.create-client', { clientId: 'bureau', name: '前置机', role: 'provider', providerNo });
  const { page, expectAccessible } = await signedIn();
  await page.getByRole('link', { name: '成员与客户端' }).click();
  await page.getByRole('textbox', { name: '登录名' }).fill('colleague.example');
  await page.getByRole('button', { name: '邀请', exact: true }).click();
  await page.getByText('请把邀请码交给对方').waitFor();
  await page.getByRole('button', { name: '前置机' }).click();
  const pair = generateKeyPairSync('ed25519');
  await page.getByLabel('登记新的公钥（JWK）').fill(JSON.stringify(pair.privateKey.export({ format: 'jwk' })));
  await page.getByRole('button', { name: '登记公钥' }).click();
  await page.getByText('这是私钥').waitFor();
  await page.getByLabel('登记新的公钥（JWK）').fill(JSON.stringify(pair.publicKey.export({ format: 'jwk' })));
  await page.getByRole('button', { name: '登记公钥' }).click();
  await page.getByRole('cell', { name: 'EdDSA' }).waitFor();
  await expectAccessible();
});

test('every page fits a phone, speaks English throughout, and can be read in the dark', async () => {
  const { page, expectAccessible } = await signedIn({ phone: true });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Dark appearance' }).click();
  // Where names of files and people stand, which are as somebody wrote them.
  const named = ['/deliveries', '/organisation'];
  for (const path of [
    '',
    '/deliver',
    '/deliveries',
    '/calendar',
    '/quality',
    '/uses',
    '/items',
    '/matters',
    '/sources',
    '/organisation',
  ]) {
    await page.goto(`/provider${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    const text = await page.locator('.portal-page').innerText();
    if (!named.includes(path)) expect(text.match(/[\u4e00-\u9fff]+/g) ?? [], path).toEqual([]);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(390);
    await expectAccessible();
  }
});
