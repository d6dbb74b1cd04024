import { afterAll, beforeAll, expect, test } from 'vitest';
import { syntheticCode } from '../../sandbox/synthetic-code.ts';
import type { World } from '../../server/testing/world.ts';
import { openJourney, type Journey } from './open-journey.ts';

const DAY_MS = 86_400_000;
const ENTERPRISES = 260;
const LEVELS = ['A', 'B', 'C', 'D'];
const codes = Array.from({ length: ENTERPRISES }, (_, number) => syntheticCode('91', '330100', 'enterprise', number));
/** Of D half go bad, of the others one in ten: known by number, so that the same in every run. */
const goesBad = (number: number) => (number % 4 === 3 ? number % 8 === 3 : number % 20 === 0);
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
let late = 0;
let world: World;
let journey: Journey;

beforeAll(async () => {
  journey = await openJourney({ now: () => new Date(Date.now() + late) });
  ({ world } = journey);
  const provider = await world.provider(['registration', 'tax-credit-ratings']);
  const deliver = (item: string, records: object[]) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records });
  await deliver(
    'registration',
    codes.map((unifiedCode, number) => ({
      unifiedCode,
      name: `示例${number}公司`,
      establishedOn: `20${10 + (number % 10)}-01-01`,
    })),
  );
  await deliver(
    'tax-credit-ratings',
    codes.map((unifiedCode, number) => ({ unifiedCode, year: 2025, level: LEVELS[number % 4]! })),
  );
  await world.settle();
  // Labels are of a day after all of this became known.
  late = 5 * DAY_MS;
  await journey.enlist('analyst-a', { role: 'operator' });
}, 120_000);
afterAll(async () => {
  await journey.close();
});

test('an analyst brings labels, edits bins with their value before his eyes, fits, reads the report and drafts a model', async () => {
  const { page, faults, expectAccessible } = await journey.as('analyst-a');
  await page.goto('/operator/studies');
  await page.getByText('还没有研究').waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '新建研究' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill('示例研究');
  await page.getByRole('dialog').getByLabel('不良的定义').fill('示例：放款后 12 个月内逾期 60 天');
  await page.getByRole('button', { name: '建立' }).click();
  await page.getByRole('heading', { level: 1, name: '示例研究' }).waitFor();
  const rows = codes.map((code, number) => `${code},${day(2)},${goesBad(number) ? 1 : 0}`);
  await page.getByLabel('样本文件').setInputFiles({
    name: 'labels.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['企业,日期,不良', ...rows, `X,${day(2)},0`].join('\n')),
  });
  await page.getByRole('button', { name: `提交 ${ENTERPRISES + 1} 个样本` }).click();
  await page.getByText(`接收 ${ENTERPRISES} 个，拒收 1 个`, { exact: false }).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: '生成', exact: true }).click();
  await world.settle();
  await page.getByRole('heading', { level: 2, name: '指标' }).waitFor();
  await page.getByRole('button', { name: '调整：存续月数的分箱' }).click();
  const bins = page.getByRole('region', { name: '分箱' });
  await bins.getByText('信息值（IV）').waitFor();
  const value = bins.locator('.bins-value strong');
  const best = await value.innerText();
  await bins.getByRole('spinbutton').last().fill('100');
  await bins.getByRole('button', { name: '拆分' }).click();
  await bins.getByText('最优为', { exact: false }).waitFor();
  await bins.getByRole('rowheader', { name: '不低于 100 个月' }).waitFor();
  await expectAccessible();
  await bins.getByRole('button', { name: '撤销' }).click();
  await bins.getByText('最优为', { exact: false }).waitFor({ state: 'detached' });
  expect(await value.innerText()).toBe(best);
  await bins.getByRole('button', { name: '重做' }).click();
  await page.getByRole('button', { name: '调整：纳税信用级别的分箱' }).click();
  await bins
    .getByRole('button', { name: /并入下一箱/ })
    .first()
    .click();
  await bins.getByText('最优为', { exact: false }).waitFor();
  await page.getByText('其中 2 项用您调整的分箱', { exact: false }).waitFor();
  await bins.getByRole('button', { name: '恢复最优' }).click();
  await page.getByRole('button', { name: '开始拟合' }).click();
  await page.getByRole('heading', { level: 1, name: '拟合报告' }).waitFor();
  await world.settle();
  await page.getByRole('heading', { level: 2, name: '评分卡' }).waitFor();
  await page.getByRole('region', { name: '概要' }).getByText('KS', { exact: true }).waitFor();
  await page.getByText('由低分到高分，累计抓住多少不良').waitFor();
  await expectAccessible();
  await page.getByLabel('代号').fill('sample-fit');
  await page.getByLabel('中文名称').fill('拟合所得（示例）');
  await page.getByLabel('英文名称').fill('Fitted (sample)');
  await page.getByRole('button', { name: '起草', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /拟合所得/ }).waitFor();
  await page.getByText('统计拟合').waitFor();
  await expectAccessible();
  expect(faults).toEqual([]);
});
