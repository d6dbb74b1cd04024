import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { permits } from '../catalogue/items/permits.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';

const code = '91350100M000100Y43';
let world: World;
let provider: Principal;

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['permits', 'registration']);
});
afterAll(() => world.close());

let batch = 0;
const deliver = (item: string, records: object[]) =>
  world.call<{ refused: number }>(provider, 'collection.deliver-records', {
    item,
    deliveryKey: `b${batch++}`,
    records: records.map((record) => ({ unifiedCode: code, ...record })),
  });
type Section = { item: string; records: { key: string; ended: boolean; values: Record<string, unknown> }[] };
const read = async (item: string, more: object = {}) =>
  (await world.call<{ sections: Section[] }>(operator, 'records.read-file', { code, items: [item], ...more })).sections[0]!
    .records;
const moment = async () =>
  (
    await world.database.transaction(operator, (tx) =>
      tx.rows<{ at: string }>({
        text: `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
        values: [],
      }),
    )
  )[0]!.at;

test('what the platform knew at any earlier moment is read back exactly, through changes and withdrawals', async () => {
  const states: { at: string; name: string | undefined }[] = [{ at: await moment(), name: undefined }];
  for (const name of ['示例一公司', '示例二公司', undefined, '示例三公司']) {
    await deliver('registration', [name === undefined ? { 操作: '撤销' } : { name }]);
    states.push({ at: await moment(), name });
  }
  for (const { at, name } of states) {
    const records = await read('registration', { knownAt: at }).catch(() => []);
    expect(
      records.map((record) => record.values['name']),
      at,
    ).toEqual(name === undefined ? [] : [name]);
  }
  const { versions } = await world.call<{ versions: { withdrawn: boolean; values: Record<string, unknown> }[] }>(
    operator,
    'records.read-history',
    { code, item: 'registration', key: '' },
  );
  expect(versions.map((version) => (version.withdrawn ? '撤销' : version.values['name']))).toEqual([
    '示例三公司',
    '撤销',
    '示例二公司',
    '示例一公司',
  ]);
});

test('what had not become true on a day is left out, and what had ended is marked', async () => {
  const permit = (licenceNo: string, decidedOn: string, validTo: string) => ({
    ...permits.example,
    documentNo: licenceNo,
    licenceNo,
    decidedOn,
    validFrom: decidedOn,
    validTo,
  });
  expect(
    await deliver('permits', [
      permit('示例1', '2020-01-01', '2021-12-31'),
      permit('示例2', '2021-01-01', '2025-12-31'),
      permit('示例3', '2023-01-01', '2025-12-31'),
    ]),
  ).toMatchObject({ refused: 0 });
  const standing = async (validOn?: string) =>
    (await read('permits', validOn === undefined ? {} : { validOn })).map((record) => [record.values['licenceNo'], record.ended]);
  expect(await standing()).toHaveLength(3);
  expect(await standing('2022-06-01')).toEqual([
    ['示例1', true],
    ['示例2', false],
  ]);
  expect(await standing('2019-01-01')).toEqual([]);
});

test('an item of which nothing is held is in the answer, empty', async () => {
  const { sections } = await world.call<{ sections: Section[] }>(operator, 'records.read-file', { code });
  expect(sections.length).toBeGreaterThanOrEqual(40);
  expect(sections.find((section) => section.item === 'patents')).toMatchObject({ records: [] });
});
