import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../kernel/pure/sql.ts';
import { anyone, system, type Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { institutionOf, openWorld, operator, regulator, type World } from '../../testing/world.ts';
import { recordDisclosure } from '../audit/index.ts';
import { recountMonths } from './recount-months.ts';

type Trend = {
  countedAt: string | null;
  measures: { measure: string; definition: { zh: string; en: string } }[];
  figures: { month: string; measure: string; key: string; title: { zh: string }; figure: number | null }[];
};

const codes = ['91350100M000100Y43', '91330100799655058B'];
let world: World;
let now = new Date('2026-03-31T15:00:00Z');
let bank: Principal;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  const provider = await world.provider(['registration']);
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'k',
    records: codes.map((unifiedCode) => ({ unifiedCode, name: '示例有限公司' })),
  });
  await world.settle();
  bank = await admittedBank(world, 'bank-one', { items: ['registration', 'tax-payments'] });
});
afterAll(() => world.close());

const use = (subjectId: string, at: Date, items: readonly string[], who: Principal = bank) => {
  const given = {
    disclosureId: randomUUID(),
    requestId: randomUUID(),
    at,
    subjectId,
    institutionNo: who.institutionNo ?? null,
    clientId: who.clientId,
    providerNos: [1],
    operation: 'query.ask',
    purpose: 'loan-review',
    caseNo: 'A',
    authorisationId: null,
    artefactDigest: null,
    items: items.map((item) => ({ item, fields: ['x'], recordDigests: [], providerNos: [1] })),
    requestDigest: 'x',
    ruleVersion: 'catalogue 1',
  };
  return world.database.transaction(who, async (tx) => recordDisclosure(tx, given, at));
};
const count = () => world.database.transaction(system, (tx) => recountMonths(tx, now));
const trend = (who: Principal, input: object) => world.call<Trend>(who, 'statistics.show-trend', input);
const figures = async (who: Principal, input: object) =>
  Object.fromEntries((await trend(who, input)).figures.map(({ month, key, figure }) => [`${month} ${key}`, figure]));

test('before the first count there is no figure, and the answer says so', async () => {
  expect(await trend(anyone, {})).toMatchObject({ countedAt: null, figures: [] });
});

test('a month counts what happened in it by the clock of China, each use once for the whole and once for each of its items', async () => {
  // Half past midnight on the first of March in China is still February elsewhere.
  await use(codes[0]!, new Date('2026-02-28T16:30:00Z'), ['registration', 'tax-payments']);
  await use(codes[1]!, new Date('2026-02-28T15:30:00Z'), ['registration']);
  await use(codes[1]!, new Date('2026-03-10T00:00:00Z'), ['registration']);
  await count();
  const all = await figures(regulator, { measure: 'disclosures', from: '2026-01' });
  expect(all).toEqual({ '2026-01 ': 0, '2026-02 ': 1, '2026-03 ': 2 });
  const byItem = await figures(regulator, { measure: 'disclosures', by: 'item' });
  expect(byItem).toEqual({ '2026-02 registration': 1, '2026-03 registration': 2, '2026-03 tax-payments': 1 });
});

test('what an enterprise reads of itself is no use by an institution', async () => {
  const before = await figures(regulator, { measure: 'disclosures' });
  await use(codes[0]!, new Date('2026-03-11T00:00:00Z'), ['registration'], { ...bank, institutionNo: undefined } as never);
  await count();
  expect(await figures(regulator, { measure: 'disclosures' })).toEqual(before);
});

test('the public sees no figure about fewer than five enterprises, the regulator does, and every figure has its definition', async () => {
  const { figures: exact } = await trend(regulator, { measure: 'enterprises', by: 'province' });
  expect(exact.map(({ key, title, figure }) => [key, title.zh, figure])).toEqual([
    ['330000', '浙江省', 1],
    ['350000', '福建省', 1],
  ]);
  const open = await trend(anyone, { measure: 'enterprises', by: 'province' });
  expect(open.figures.map(({ figure }) => figure)).toEqual([null, null]);
  expect(open.measures).toHaveLength(1);
  expect(open.measures[0]!.definition.zh).toContain('合并');
  // Providers and institutions are bodies of the public and no enterprises to be hidden.
  expect(await figures(anyone, { measure: 'providers' })).toEqual({ '2026-03 ': 1 });
});

test('what happens in a month is broken down for the public when the month is over, and stays as it was', async () => {
  for (let index = 0; index < 5; index++) await use(`9133010000000000${index}X`, new Date('2026-03-12T00:00:00Z'), ['penalties']);
  await count();
  expect(await figures(regulator, { measure: 'disclosures', by: 'item', from: '2026-03' })).toMatchObject({
    '2026-03 penalties': 5,
  });
  expect(await figures(anyone, { measure: 'disclosures', by: 'item', from: '2026-03' })).toEqual({});
  now = new Date('2026-05-02T00:00:00Z');
  await count();
  const open = await figures(anyone, { measure: 'disclosures', by: 'item', from: '2026-03' });
  expect(open['2026-03 penalties']).toBe(5);
  expect(open['2026-03 registration']).toBeNull();
  // April was missed by the count and is made up for; the stock of March is what it was.
  expect(await figures(regulator, { measure: 'disclosures' })).toMatchObject({ '2026-03 ': 7, '2026-04 ': 0, '2026-05 ': 0 });
  expect(await figures(regulator, { measure: 'enterprises' })).toEqual({ '2026-03 ': 2, '2026-05 ': 2 });
});

test('the exact figures are closed to everybody else in the database too, and only the platform writes any', async () => {
  const seen = (who: Principal) => world.database.transaction(who, (tx) => tx.rows(sql`select 1 from statistics.months limit 1`));
  expect(await seen(regulator)).toHaveLength(1);
  for (const who of [anyone, institutionOf(1)]) expect(await seen(who)).toHaveLength(0);
  await expect(
    world.database.transaction(operator, (tx) =>
      tx.run(
        sql`insert into statistics.published (month, measure, grouped_by, key, figure) values ('2026-03', 'records', 'all', 'x', 1)`,
      ),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('a period that ends before it begins, or of more than three years, is refused', async () => {
  for (const given of [
    { from: '2026-03', to: '2026-02' },
    { from: '2020-01', to: '2026-01' },
  ])
    await expect(trend(anyone, given)).rejects.toMatchObject({ code: 'request.invalid' });
});
