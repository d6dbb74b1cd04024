import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../server/kernel/pure/sql.ts';
import { system, type Principal } from '../../server/kernel/pure/principal.ts';
import { admittedBank } from '../../server/testing/admitted-bank.ts';
import { operator, type World } from '../../server/testing/world.ts';
import type { Look } from './open-browser.ts';
import { openJourney, type Journey } from './open-journey.ts';

const code = '91350100M000100Y43';
const items = ['registration', 'tax-credit-ratings'];
let world: World;
let journey: Journey;
let bank: Principal & { readonly institutionNo: number };
let champion: string;
let trial: string;

type Model = { name: string; leastCoverage: number };
const draft = async (input: object) => (await world.call<{ modelId: string }>(operator, 'evaluation.draft-model', input)).modelId;
const bring = async (modelId: string, ...acts: string[]) => {
  for (const act of acts) {
    const who = act === 'approve' ? { ...operator, clientId: 'another-operator' } : operator;
    await world.call(who, 'evaluation.move-model', { modelId, act });
  }
};
const content = async () => (await world.call<{ model: Model }>(operator, 'evaluation.get-model', { modelId: champion })).model;

beforeAll(async () => {
  journey = await openJourney();
  ({ world } = journey);
  const provider = await world.provider(items);
  const deliver = (item: string, record: object) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records: [{ unifiedCode: code, ...record }] });
  await deliver('registration', { name: '示例餐饮有限公司', establishedOn: '2015-01-01' });
  await deliver('tax-credit-ratings', { year: 2025, level: 'A' });
  await world.settle();
  bank = await admittedBank(world, 'modelling-bank', { items });
  champion = await draft({});
  await bring(champion, 'validate', 'submit', 'approve', 'try', 'promote');
  trial = await draft({ model: { ...(await content()), name: 'trial', leastCoverage: 0 } });
  await bring(trial, 'validate', 'submit', 'approve', 'try');
  await world.settle();
  await journey.enlist('clerk-a', { role: 'operator' });
  await journey.enlist('clerk-b', { role: 'operator' });
  await journey.enlist('watch-a', { role: 'auditor' });
  await journey.enlist('bank-a', { role: 'institution', institutionNo: bank.institutionNo });
});
afterAll(async () => {
  await journey.close();
});

const as = (clientId: string, look: Look = {}) => journey.as(clientId, look);

test('a model on trial is shown beside the one that counts, without anybody choosing it', async () => {
  const { page, faults, expectAccessible } = await as('clerk-a');
  await page.goto(`/operator/models/${trial}`);
  const beside = page.getByRole('region', { name: '与其他模型比对', exact: true });
  await beside.getByRole('row', { name: '可评级企业 1 (100.0%) 0 (0.0%)', exact: true }).waitFor();
  await beside.getByRole('columnheader', { name: '信息不足', exact: true }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('an operator looks how models do, and reads one of them month by month', async () => {
  const { page, faults, expectAccessible } = await as('clerk-a');
  await page.goto('/operator/monitoring');
  await page.getByText('还没有监测过。每月二日自动监测，也可点“立即监测”', { exact: true }).waitFor();
  const asked = page.waitForResponse(/evaluation\.monitor$/);
  await page.getByRole('button', { name: '立即监测', exact: true }).click();
  await asked;
  await world.settle();
  await page.getByRole('link', { name: '中小微企业信用评价模型（示例）', exact: true }).first().waitFor();
  await expectAccessible();
  await page.goto(`/operator/monitoring/${trial}`);
  await page.getByRole('heading', { name: '与正式模型对照', exact: true }).waitFor();
  await page.getByText('还没有结果已明的贷款。', { exact: true }).waitFor();
  await page.getByRole('heading', { name: '数据缺失', exact: true }).waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});

test('an alarm waits on the first page, is taken by one, taken over by another, and closed by him with what he found', async () => {
  await world.database.transaction(system, (tx) =>
    tx.run(sql`insert into evaluation.alarms (alarm_id, model_id, month, kind, what, level, value, raised_at, place)
      values (${randomUUID()}, ${champion}, '2026-01', 'missing', 'electricity-bills@330100', 'act', 0.5, now(), 0)`),
  );
  const [first, second] = [await as('clerk-a'), await as('clerk-b', { phone: true })];
  await first.page.goto('/operator');
  await first.page.getByRole('link', { name: '用电缴费信息', exact: true }).click();
  await first.page.getByRole('button', { name: '领取', exact: true }).click();
  await first.page.getByRole('button', { name: '办结', exact: true }).waitFor();
  await first.expectAccessible();
  await second.page.goto('/operator/monitoring?show=alarms');
  await second.page.getByRole('button', { name: '接手', exact: true }).click();
  await second.page.getByRole('button', { name: '办结', exact: true }).click();
  const dialog = second.page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: '确认办结', exact: true }).isDisabled()).toBe(true);
  await dialog.getByLabel('查明的原因和采取的措施', { exact: true }).fill('供电接口已恢复，补报完成');
  await second.expectAccessible();
  await dialog.getByRole('button', { name: '确认办结', exact: true }).click();
  await second.page.getByText('供电接口已恢复，补报完成', { exact: true }).waitFor();
  expect(await second.page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  await first.page.reload();
  await first.page.getByText('供电接口已恢复，补报完成', { exact: true }).waitFor();
  expect([...first.faults, ...second.faults]).toEqual([]);
});

test('a band is set by the operator and only read by the auditor', async () => {
  const [clerk, watch] = [await as('clerk-a'), await as('watch-a')];
  await clerk.page.goto('/operator/monitoring?show=bands');
  const score = clerk.page.getByRole('region', { name: '得分分布变动', exact: true });
  await score.getByLabel('达到即关注', { exact: true }).fill('0.2');
  await score.getByRole('button', { name: /保\s?存/ }).click();
  await watch.page.goto('/operator/monitoring?show=bands');
  const read = watch.page.getByRole('region', { name: '得分分布变动', exact: true });
  await read.waitFor();
  await expect
    .poll(async () => {
      await watch.page.reload();
      return read.getByLabel('达到即关注', { exact: true }).inputValue();
    })
    .toBe('0.20');
  expect(await watch.page.getByRole('button', { name: /保\s?存/ }).count()).toBe(0);
  await watch.expectAccessible();
  expect([...clerk.faults, ...watch.faults]).toEqual([]);
});

test('a bank brings a model of its own and compares it with the platform’s, without being told of single enterprises', async () => {
  const { page, faults, expectAccessible } = await as('bank-a', { phone: true });
  await page.goto('/institution/models');
  await page.getByRole('button', { name: '起草模型', exact: true }).click();
  const buffer = Buffer.from(JSON.stringify({ ...(await content()), name: 'banks-own', leastCoverage: 100 }));
  await page.getByLabel('模型文件', { exact: true }).setInputFiles({ name: 'model.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: '登记为草稿', exact: true }).click();
  const beside = page.getByRole('region', { name: '与其他模型比对', exact: true });
  await beside.getByRole('combobox', { name: '对照模型', exact: true }).selectOption(champion);
  await beside.getByRole('row', { name: '可评级企业 不列 不列', exact: true }).waitFor();
  await beside.getByText('没有可以列出的。', { exact: true }).waitFor();
  for (const act of ['validate', 'submit', 'approve', 'try']) {
    const who = act === 'approve' ? { ...bank, clientId: 'another-of-the-bank' } : bank;
    await world.call(who, 'evaluation.move-model', { modelId: decodeURIComponent(page.url().split('/').at(-1)!), act });
  }
  await page.reload();
  await page
    .getByRole('region', { name: '模型监测', exact: true })
    .getByText(/^企业 不足 20 户/)
    .waitFor();
  await expectAccessible();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
  expect(faults).toEqual([]);
});
