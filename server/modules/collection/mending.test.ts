import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import type { DeliveryView } from './delivery-view.ts';

let world: World;
let provider: Principal & { providerNo: number };

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['registration']);
});
afterAll(() => world.close());

const good = '91350100M000100Y43';
const other = '91330100799655058B';
const header = '统一社会信用代码,企业名称,注册日期,注册资金（万元）';

async function deliver(...rows: string[]): Promise<DeliveryView> {
  const given = { item: 'registration', fileName: '登记.csv' };
  const { deliveryId } = await world.call<DeliveryView>(provider, 'collection.open-delivery', given);
  const bytes = Buffer.from(`${header}\n${rows.join('\n')}\n`);
  await world.call(provider, 'collection.upload-part', { deliveryId, offset: 0 }, { bytes });
  await world.call(provider, 'collection.finish-upload', { deliveryId });
  await world.settle();
  return world.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId });
}

type Refusals = { mended: number; refusals: { rowNo: number; cells: string[]; mendedBy: number | null }[] };
type Redelivered = {
  delivery: DeliveryView;
  rows: { rowNo: number; taken: boolean; reasons: { rule: string; mend: string }[] }[];
};
const refusalsOf = (deliveryId: number, more: object = {}) =>
  world.call<Refusals>(provider, 'collection.list-refusals', { deliveryId, ...more });
const redeliver = (deliveryId: number, rows: { rowNo: number; cells: string[] }[], deliveryKey: string = randomUUID()) =>
  world.call<Redelivered>(provider, 'collection.redeliver-rows', { deliveryId, deliveryKey, rows });
type File = { sections: { item: string; records: { values: Record<string, unknown> }[] }[] };
const capitalOf = async (code: string) =>
  (await world.call<File>(operator, 'records.read-file', { code })).sections.find(({ item }) => item === 'registration')!
    .records[0]?.values['registeredCapital'];

test('mended rows are taken in the meaning of their own columns, row by row, and each refusal says what mended it', async () => {
  const first = await deliver(`x,示例甲公司,2017-01-04,10`, `y,示例乙公司,2017-01-04,20`, `z,示例丙公司,2017-01-04,30`);
  expect(first.refused).toBe(3);
  const { refusals } = await refusalsOf(first.deliveryId);
  const mended = (index: number, code: string) => ({
    rowNo: refusals[index]!.rowNo,
    cells: [code, ...refusals[index]!.cells.slice(1)],
  });
  const { delivery, rows } = await redeliver(first.deliveryId, [mended(1, good), mended(0, 'still wrong')]);
  expect(delivery).toMatchObject({ state: 'completed', added: 1, refused: 1, mendsDeliveryId: first.deliveryId });
  expect(rows.map(({ rowNo, taken }) => [rowNo, taken])).toEqual([
    [3, true],
    [2, false],
  ]);
  expect(rows[1]!.reasons[0]!.mend).not.toBe('');
  // The unit stands in the header of the file.
  expect(await capitalOf(good)).toBe(20_000_000);
  const after = await refusalsOf(first.deliveryId);
  expect(after.mended).toBe(1);
  expect(after.refusals.map(({ mendedBy }) => mendedBy)).toEqual([null, delivery.deliveryId, null]);
  expect((await refusalsOf(first.deliveryId, { open: true })).refusals.map(({ rowNo }) => rowNo)).toEqual([2, 4]);
});

test('a lost answer asked for again gives the same delivery, and a row that was taken is not taken twice', async () => {
  const first = await deliver(`x,示例丁公司,2017-01-04,10`);
  const rows = [{ rowNo: 2, cells: [other, '示例丁公司', '2017-01-04', '10'] }];
  const once = await redeliver(first.deliveryId, rows, 'the same key');
  const again = await redeliver(first.deliveryId, rows, 'the same key');
  expect(again).toEqual(once);
  await expect(redeliver(first.deliveryId, rows)).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(redeliver(first.deliveryId, [{ ...rows[0]!, rowNo: 99 }])).rejects.toMatchObject({ code: 'request.invalid' });
});

test('the rows of another provider cannot be mended, and a refused row keeps waiting', async () => {
  const first = await deliver(`x,示例戊公司,2017-01-04,10`);
  const stranger = await world.provider(['registration']);
  const rows = [{ rowNo: 2, cells: [other, '示例戊公司', '2017-01-04', '10'] }];
  const input = { deliveryId: first.deliveryId, deliveryKey: 'k', rows };
  await expect(world.call(stranger, 'collection.redeliver-rows', input)).rejects.toMatchObject({ code: 'resource.not-found' });
  expect((await refusalsOf(first.deliveryId, { open: true })).refusals).toHaveLength(1);
});

test('what was counted is said in words, and each normalisation by its title', async () => {
  const { deliveryId } = await deliver(`${good},示例己公司,2017/1/4,10`, `x,示例庚公司,2017-01-04,10`);
  const { findings } = await world.call<{ findings: { kind: string; title: string; rows: number }[] }>(
    provider,
    'collection.get-delivery',
    { deliveryId },
  );
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'reason', rows: 1 }));
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'normalisation', title: '日期改写为标准格式', rows: 1 }));
  expect(findings.every(({ title }) => /[\u4e00-\u9fff]/.test(title))).toBe(true);
});
