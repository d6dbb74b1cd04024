import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterpriseAt } from '../../sandbox/enterprise.ts';
import { worldOf } from '../../sandbox/world.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { recountMonths } from '../../server/modules/statistics/recount-months.ts';
import type { World } from '../../server/testing/world.ts';
import { openJourney, type Journey } from './open-journey.ts';

const ENTERPRISES = 24;
const sample = worldOf();
const enterprises = Array.from({ length: ENTERPRISES }, (_, index) => enterpriseAt(sample, index).code);
let now = new Date('2026-03-31T15:00:00Z');
let world: World;
let journey: Journey;

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
});
afterAll(async () => {
  await journey.close();
});

const count = () => world.database.transaction(system, (tx) => recountMonths(tx, now));

test('before the first count the page says so, has no figure, and still tells what will be counted', async () => {
  const { page, faults, expectAccessible } = await journey.visit();
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '统计数据' }).click();
  await page.getByText('平台刚刚启动，一分钟内完成首次统计').waitFor();
  await page.getByRole('heading', { name: '指标定义与口径' }).waitFor();
  await page.getByText('目前没有贷款数字').waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('figures of the months are shown over time and in their parts; what tells of too few enterprises is withheld, and said to be', async () => {
  const provider = await world.provider(['registration']);
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'k',
    records: enterprises.map((unifiedCode) => ({ unifiedCode, name: '示例有限公司' })),
  });
  await world.settle();
  await count();
  now = new Date('2026-04-02T01:00:00Z');
  await count();
  const { page, faults, expectAccessible } = await journey.visit();
  await page.goto('/statistics');
  await page.getByText('统计时间 2026/4/2').waitFor();
  await page.getByRole('button', { name: '信息主体' }).click();
  await page.getByRole('heading', { level: 2, name: '信息主体' }).waitFor();
  await page.getByText('信息主体逐月（户）').waitFor();
  await page.getByText('按住所所在地区').first().waitFor();
  // Some counties have fewer than five enterprises: no such figure is told.
  const parts = page.getByRole('radiogroup', { name: '分组' });
  await parts.getByText('县（区）').click();
  await page.getByText('涉及企业过少，不公布').waitFor();
  await page.getByRole('cell', { name: '不公布' }).first().waitFor();
  expect(await page.getByRole('cell', { name: /^[1-4]$/ }).count()).toBe(0);
  await parts.getByText('省', { exact: true }).click();
  await page.getByRole('row', { name: `浙江省 ${enterprises.length} ${enterprises.length}` }).waitFor();
  // The month stands in the address.
  await page.getByLabel('月份').selectOption('2026-03');
  await page.getByText('信息主体按省，2026-03（户）').waitFor();
  await page.reload();
  await page.getByText('信息主体按省，2026-03（户）').waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('all of it is downloaded with unit, definition and the time it was counted', async () => {
  const { page } = await journey.visit();
  await page.goto('/statistics');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
  expect(head).toBe('月份,指标,单位,分组,代码,名称,数字,定义,统计时间');
  const told = lines.filter((line) => line.startsWith('2026-04,信息主体,户,全部'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`,${enterprises.length},`);
  expect(told[0]).toContain('2026-04-02T01:00:00.000Z');
  expect(lines.some((line) => line.startsWith('2026-04,信息主体,户,县（区）') && line.includes('不公布'))).toBe(true);
});

test('it is there in English, fits a phone, and goes on by itself when the network comes back', async () => {
  const { page, context, expectAccessible } = await journey.visit({ phone: true, language: 'en' });
  await page.goto('/statistics?measure=records');
  await page.getByRole('heading', { level: 2, name: 'Records' }).waitFor();
  await page.getByRole('cell', { name: 'Basic registration' }).waitFor();
  expect((await page.locator('main').innerText()).match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Enterprises' }).click();
  await page.getByText('The platform cannot be reached').first().waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.getByRole('cell', { name: 'withheld' }).first().waitFor();
});
