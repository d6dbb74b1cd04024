import { afterAll, beforeAll, expect, test } from 'vitest';
import { subjectOf, type World } from '../../server/testing/world.ts';
import { openJourney, type Journey } from './open-journey.ts';

let world: World;
let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  await world.provider(['registration']);
});
afterAll(async () => {
  await journey.close();
});

test('a visitor sees what the platform is with live figures, finds an item and reads how each field is shared', async () => {
  const { page, faults, expectAccessible } = await journey.visit();
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: '让信用，换来贷款' }).waitFor();
  const figures = page.getByRole('region', { name: '平台概况' });
  await figures.getByText('截至').waitFor();
  expect(await figures.getByRole('definition').allTextContents()).toEqual(['0', '0', '1', '0', '0', '0', '—', '—']);
  await expectAccessible();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '信息目录' }).click();
  await page.getByRole('searchbox', { name: '查找信息项' }).fill('缴税');
  await page.getByText('没有符合条件的信息项').waitFor();
  await page.getByRole('searchbox', { name: '查找信息项' }).fill('税款');
  await expectAccessible();
  await page.getByRole('link', { name: '税款申报与缴纳信息' }).click();
  await page.getByRole('heading', { level: 1, name: '税款申报与缴纳信息' }).waitFor();
  await page.getByRole('cell', { name: '实缴' }).first().waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('the whole of it is there in English, keeps the choice, and fits a phone', async () => {
  const { page, expectAccessible } = await journey.visit({ phone: true });
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Credit that earns a loan' }).waitFor();
  for (const path of ['/', '/catalogue', '/catalogue/tax-payments']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text.match(/[\u4e00-\u9fff]+/g) ?? [], path).toEqual([]);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(390);
    await expectAccessible();
  }
});

test('in the dark every text can still be read', async () => {
  const { page, expectAccessible } = await journey.visit();
  await page.goto('/catalogue');
  await page.getByRole('button', { name: '深色外观' }).click();
  await page.getByRole('link', { name: '税款申报与缴纳信息' }).waitFor();
  await expectAccessible();
});

test('a path that is no page says so, and one of the interface still answers programs in its own way', async () => {
  const { page } = await journey.visit();
  await page.goto('/no/such/page');
  await page.getByText('没有这个页面').waitFor();
  const answer = await fetch(`${journey.url}/no/such/page`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('when the platform cannot be reached the page says so and goes on by itself', async () => {
  const { page, context } = await journey.visit();
  await page.goto('/catalogue/registration');
  await page.getByRole('link', { name: '← 信息目录' }).click();
  await page.getByRole('link', { name: '税款申报与缴纳信息' }).waitFor();
  await context.setOffline(true);
  await page.getByRole('link', { name: '税款申报与缴纳信息' }).click();
  await page.getByText('暂时连不上平台').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { level: 1, name: '税款申报与缴纳信息' }).waitFor();
});

test('whoever holds a report checks its number, and whether the file is the one on record to the last byte', async () => {
  const code = '91350100M000100Y43';
  const provider = await world.provider(['registration']);
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'report',
    records: [{ unifiedCode: code, name: '示例餐饮有限公司', establishedOn: '2020-01-01' }],
  });
  await world.settle();
  const owner = subjectOf(code);
  const { report } = await world.call<{ report: { number: string } }>(owner, 'reports.make-own', {});
  const pdf = await world.call<Buffer>(owner, 'reports.download', { number: report.number, format: 'pdf' });
  const changed = Buffer.from(pdf);
  changed[changed.length - 10]! ^= 1;
  const { page, faults, expectAccessible } = await journey.visit({ phone: true });
  await page.goto('/verify');
  await page.getByLabel('报告编号').fill('JQ-20260101-00000000');
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByText(/编号有误|没有出具过/).waitFor();
  await page.getByLabel('报告编号').fill(report.number);
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByText('本平台出具的有效报告').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('示例餐饮');
  const file = page.locator('input[type=file]');
  const give = (buffer: Buffer) => file.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer });
  await give(Buffer.from(pdf));
  await page.getByText('与登记的文件逐字节一致').waitFor();
  await expectAccessible();
  await give(changed);
  await page.getByText('与登记的文件不一致', { exact: false }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});
