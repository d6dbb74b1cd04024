import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from 'pg';
import { sql } from '../kernel/pure/sql.ts';
import { anyone, type Principal } from '../kernel/pure/principal.ts';
import { openWorld, operator, subjectOf, type World } from './world.ts';

const mine = '91350100M000100Y43';
const theirs = '91330100799655058B';
let world: World;
let provider: Principal;
let stranger: Principal;

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['registration']);
  stranger = await world.provider(['registration']);
  const records = [mine, theirs].map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司` }));
  await world.call(provider, 'collection.deliver-records', {
    item: 'registration',
    deliveryKey: 'k',
    records: [...records, { unifiedCode: 'x', name: '示例' }],
  });
  await world.call(provider, 'collection.redeliver-rows', {
    deliveryId: 1,
    deliveryKey: 'm',
    rows: [{ rowNo: 3, cells: ['x', '示例'] }],
  });
  await world.call(provider, 'collection.open-delivery', { item: 'registration', fileName: 'a.csv', columns: { 甲: 'name' } });
  await world.settle();
});
afterAll(() => world.close());

const ask = (who: Principal, text: string) =>
  world.database.transaction(who, (tx) => tx.rows<{ n: number }>({ text, values: [] }));
const count = async (who: Principal, table: string) => (await ask(who, `select count(*)::integer as n from ${table}`))[0]!.n;

/** Each table that holds something of a provider or an enterprise, and how many rows each caller reaches without any condition. */
const reach: readonly [table: string, operator: number, provider: number, stranger: number, subject: number][] = [
  ['records.facts', 2, 2, 0, 1],
  ['collection.deliveries', 3, 3, 0, 0],
  ['collection.blocks', 2, 2, 0, 0],
  ['collection.refusals', 2, 2, 0, 0],
  ['collection.mendings', 1, 1, 0, 0],
  ['collection.header_meanings', 0, 1, 0, 0],
  ['quality.scores', 2, 2, 0, 0],
  ['quality.standings', 1, 1, 0, 0],
  ['subjects.subjects', 2, 2, 2, 1],
  ['access.clients', 0, 0, 0, 0],
  ['access.people', 0, 0, 0, 0],
  ['access.passwords', 0, 0, 0, 0],
  ['access.sessions', 0, 0, 0, 0],
  ['access.invitations', 0, 0, 0, 0],
];

test.each(reach)('a forgotten condition on %s shows nobody what is not his', async (table, all, own, none, self) => {
  expect(await count(operator, table)).toBe(all);
  expect(await count(provider, table)).toBe(own);
  expect(await count(stranger, table)).toBe(none);
  expect(await count(subjectOf(mine), table)).toBe(self);
  expect(await count(anyone, table)).toBe(0);
});

test('every table with a provider or a subject in it is under row security', async () => {
  const open = await ask(
    operator,
    `select c.oid::regclass::text as n from pg_class c join pg_namespace s on s.oid = c.relnamespace
     where c.relkind = 'r' and not c.relrowsecurity and s.nspname not in ('pg_catalog', 'information_schema', 'kernel', 'graphile_worker')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('subject_id', 'institution_no', 'delivery_id'))`,
  );
  expect(open).toEqual([]);
});

test.each([
  'update records.facts set body = body',
  'delete from records.facts',
  'delete from audit.entries',
  'update audit.entries set outcome = outcome',
  'delete from collection.refusals',
  'delete from collection.mendings',
  'update collection.mendings set row_no = 1',
  'truncate records.facts',
  'alter table records.facts disable row level security',
  'drop table audit.entries',
  'select * from graphile_worker._private_jobs',
])('the application may not: %s', async (statement) => {
  await expect(ask(operator, statement)).rejects.toThrow(/permission denied|must be owner/);
});

test.each([
  'update records.facts set body = body',
  'delete from records.facts',
  'select * from access.clients',
  'select * from audit.entries',
  'delete from collection.blocks',
])('the loader may not: %s', async (statement) => {
  await expect(world.database.load((loader) => loader.run({ text: statement, values: [] }))).rejects.toThrow(/permission denied/);
});

test('a role set for one transaction does not leak into the next on the same connection', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, i) => count(i % 2 === 0 ? operator : subjectOf(mine), 'records.facts')));
  const seen = await Promise.all(Array.from({ length: 30 }, () => count(anyone, 'records.facts')));
  expect(new Set(seen)).toEqual(new Set([0]));
});

test('the unique and primary keys of tables that will be distributed hold the subject', async () => {
  const client = new Client({ connectionString: world.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ index: string; columns: string }>(
      `select i.indexrelid::regclass::text as index, pg_get_indexdef(i.indexrelid) as columns from pg_index i
       where i.indisunique and i.indrelid in ('records.facts'::regclass, 'subjects.subjects'::regclass, 'subjects.names'::regclass, 'subjects.size_history'::regclass)`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.filter((row) => !row.columns.includes('subject_id'))).toEqual([]);
  } finally {
    await client.end();
  }
});

test('values never become part of a statement', async () => {
  const nasty = `'; drop table records.facts; --`;
  const [row] = await world.database.transaction({ ...operator, subjectId: nasty }, (tx) =>
    tx.rows<{ v: string; s: string }>(sql`select ${nasty}::text as v, current_setting('jinqiao.subject') as s`),
  );
  expect(row).toEqual({ v: nasty, s: nasty });
});
