import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import type { DeliveryView } from './delivery-view.ts';

let world: World;
let provider: Principal & { providerNo: number };
let stranger: Principal & { providerNo: number };

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['registration', 'penalties', 'patents']);
  stranger = await world.provider(['registration']);
});
afterAll(() => world.close());

const code = '91350100M000100Y43';
const strange = Buffer.from(`某局三月份数据,,\n甲列,乙列,丙列\n${code},示例甲公司,2017-01-04\n`);
const columns = { 甲列: 'subject-code', 乙列: 'name', 丙列: 'establishedOn' };

type Recognised = {
  header: string[];
  headerRow: number;
  rows: string[][];
  items: {
    item: string;
    fields: number;
    columns: { header: string; target: string | null; remembered: boolean }[];
    problems: { field: string | null; mend: string }[];
  }[];
};
const recognise = (bytes: Uint8Array, more: object = {}, who = provider) =>
  world.call<Recognised>(who, 'collection.recognise-file', { fileName: '数据.csv', ...more }, { bytes });

async function deliver(bytes: Uint8Array, more: object = {}): Promise<DeliveryView> {
  const { deliveryId } = await world.call<DeliveryView>(provider, 'collection.open-delivery', {
    item: 'registration',
    fileName: '数据.csv',
    ...more,
  });
  await world.call(provider, 'collection.upload-part', { deliveryId, offset: 0 }, { bytes });
  await world.call(provider, 'collection.finish-upload', { deliveryId });
  await world.settle();
  return world.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId });
}

describe('recognising a file', () => {
  test('names the item first of which the header is, with what each column means, and keeps nothing of the file', async () => {
    const seen = await recognise(Buffer.from(`统一社会信用代码,企业名称,注册日期,随便\n${code},示例甲公司,2017-01-04,x\n`));
    expect(seen.items[0]).toMatchObject({ item: 'registration', problems: [] });
    expect(seen.items[0]!.columns.map(({ target }) => target)).toEqual(['subject-code', 'name', 'establishedOn', null]);
    expect(seen.rows).toEqual([[code, '示例甲公司', '2017-01-04', 'x']]);
    expect(await readdir(join(world.pipeline.spoolDir ?? '', 'looked-at')).catch(() => [])).toEqual([]);
  });

  test('looks at no item that the provider is not registered for, and reads a beginning that stops in a row', async () => {
    const seen = await recognise(Buffer.from(`统一社会信用代码,企业名称\n${code},"示例`), {}, stranger);
    expect(seen.items.map(({ item }) => item)).toEqual(['registration']);
    await expect(recognise(strange, { item: 'patents' }, stranger)).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('shows the columns of a header nobody knows, below a title, and says what is missing', async () => {
    const seen = await recognise(strange);
    expect(seen).toMatchObject({ header: ['甲列', '乙列', '丙列'], headerRow: 2 });
    expect(seen.items.every(({ problems }) => problems.length > 0)).toBe(true);
  });

  test('refuses what is no table with the reason', async () => {
    await expect(recognise(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(recognise(new Uint8Array())).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

describe('a mapping given with a delivery', () => {
  test('makes an unknown header readable, stands in the signed receipt, and is known the next time to this provider only', async () => {
    const done = await deliver(strange, { columns });
    expect(done).toMatchObject({ state: 'completed', added: 1, refused: 0, columnsGiven: columns });
    const { document } = await world.call<{ document: object }>(provider, 'collection.get-receipt', {
      deliveryId: done.deliveryId,
    });
    expect(document).toMatchObject({ columnsGiven: columns, columns: [{ header: '甲列', target: 'subject-code' }, {}, {}] });
    const again = await recognise(strange);
    expect(again.items[0]).toMatchObject({ item: 'registration', problems: [] });
    expect(again.items[0]!.columns.map(({ remembered }) => remembered)).toEqual([true, true, true]);
    expect((await recognise(strange, {}, stranger)).items[0]!.problems).not.toEqual([]);
  });

  test('is refused before anything is opened where the item has no such field', async () => {
    const given = { item: 'registration', fileName: 'a.csv', columns: { 甲列: 'no-such-field' } };
    await expect(world.call(provider, 'collection.open-delivery', given)).rejects.toMatchObject({
      code: 'request.invalid',
      info: { issues: [{ field: 'columns.甲列' }] },
    });
  });

  test('gives way to what the provider says later about the same header', async () => {
    await deliver(Buffer.from(`统一社会信用代码,企业名称,备注栏\n${code},示例甲公司,x\n`), {
      columns: { 备注栏: 'legalRepresentative' },
    });
    await deliver(Buffer.from(`统一社会信用代码,企业名称,备注栏\n${code},示例甲公司,y\n`), { columns: { 备注栏: 'ignore' } });
    const seen = await recognise(Buffer.from('统一社会信用代码,企业名称,备注栏\n'), { item: 'registration' });
    expect(seen.items[0]!.columns[2]).toEqual({ header: '备注栏', target: null, remembered: true });
  });
});
