import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import { system } from '../../kernel/pure/principal.ts';
import { addMonths, monthOf } from '../../kernel/pure/china-month.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { refreshFeatures } from './jobs/refresh-features.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';

type Month = { month: string; considered: number | null; eligible: number | null; byClause: { fails: number | null }[] };
type Answer = { months: Month[]; drawn: number; enterprises: number };

const ENTERPRISES = 25;
// What is delivered is known from the database’s present on; the platform’s clock goes ahead of it.
const present = monthOf(new Date());
let now = new Date();
let world: World;
let bank: Bank;

const refresh = () =>
  refreshFeatures.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
  );
const age = { id: 'age', expression: 'age_months >= 120', hard: true };
const test12 = (clauses: readonly object[], more: object = {}) =>
  world.call<Answer>(bank, 'marketplace.back-test', { clauses, ...more });

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  const market = await openMarket(world, () => now);
  bank = await market.bank();
  const establishedOn = `${addMonths(present, -120)}-01`;
  for (let number = 0; number < ENTERPRISES; number++) await market.enterprise(number, null, { establishedOn });
}, 120_000);
afterAll(() => world.close());

test('conditions are tried on what was known at each month end, and months in which nothing was known let nobody in', async () => {
  await refresh();
  expect((await test12([age])).months.every(({ considered, eligible }) => considered === null && eligible === null)).toBe(true);
  now = new Date(`${addMonths(present, 2)}-02T02:00:00Z`);
  await refresh();
  const { months, drawn, enterprises } = await test12([age]);
  expect(months).toHaveLength(12);
  expect([months[0]!.month, months.at(-1)!.month]).toEqual([addMonths(present, -10), addMonths(present, 1)]);
  expect([drawn, enterprises]).toEqual([ENTERPRISES, ENTERPRISES]);
  // Told this month: known at its end and at that of the next, at none of the ten before.
  expect(months.map(({ eligible }) => eligible)).toEqual([...Array.from({ length: 10 }, () => null), 20, 20]);
  const strict = await test12([{ ...age, expression: 'age_months >= 121' }]);
  expect(strict.months.slice(-2).map(({ eligible }) => eligible)).toEqual([null, 20]);
  expect(strict.months.at(-2)!.byClause[0]!.fails).toBe(20);
});

test('what was put down of a month stays as it was known then, whatever is learned later', async () => {
  const before = await test12([age]);
  const provider = await world.provider(['registration']);
  const records = await world.database.transaction(system, (tx) =>
    tx.rows<{ unifiedCode: string }>(sql`select subject_id as "unifiedCode" from marketplace.past_features group by 1`),
  );
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'younger',
    records: records.map((one) => ({ ...one, name: '示例', establishedOn: '2024-01-01' })),
  });
  await world.settle();
  await refresh();
  expect(await test12([age])).toEqual(before);
});

test('a place where fewer than twenty are tells nothing, and a bank reads no row of it', async () => {
  expect((await test12([age], { divisions: ['440000'] })).months.every(({ considered }) => considered === null)).toBe(true);
  await expect(world.database.transaction(bank, (tx) => tx.rows(sql`select from marketplace.past_features`))).resolves.toEqual(
    [],
  );
});
