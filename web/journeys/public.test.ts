import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '../../server/testing/world.ts';
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
