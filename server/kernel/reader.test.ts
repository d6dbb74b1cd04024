import { Client, type PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, operator, subjectOf, type World } from '../testing/world.ts';
import { openDatabase } from './database.ts';
import { sql } from './pure/sql.ts';

const mine = '91350100M000100Y43';
const theirs = '91330100799655058B';
let world: World;

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(['registration']);
  const records = [mine, theirs].map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司` }));
  await world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'k', records });
});
afterAll(() => world.close());

const who = sql`select coalesce(current_setting('jinqiao.subject', true), '') as subject, (select count(*)::integer from records.facts) as facts`;
type Seen = { subject: string; facts: number };

test('callers who share a connection never see each other’s settings or rows', async () => {
  const callers = Array.from({ length: 300 }, (_, i) => [subjectOf(mine), subjectOf(theirs), operator][i % 3]!);
  const seen = await Promise.all(callers.map((caller) => world.database.reads(caller).rows<Seen>(who)));
  seen.forEach(([row], i) =>
    expect(row).toEqual({ subject: callers[i]!.subjectId ?? '', facts: callers[i]!.role === 'operator' ? 2 : 1 }),
  );
});

test('statements given together read one state of the database', async () => {
  const tx = world.database.reads(operator);
  const snapshot = sql`select pg_current_snapshot()::text as at`;
  const [first, second] = await Promise.all([tx.rows<{ at: string }>(snapshot), tx.rows<{ at: string }>(snapshot)]);
  expect(second).toEqual(first);
});

test('a reader cannot write, and a failing statement fails nobody else', async () => {
  const [written, broken, good] = await Promise.allSettled([
    world.database
      .reads(operator)
      .run(
        sql`insert into audit.entries (request_id, at, operation, client_id, role, outcome) values (gen_random_uuid(), now(), 'x', 'x', 'x', 'x')`,
      ),
    world.database.reads(operator).rows(sql`select 1/0`),
    world.database.reads(subjectOf(mine)).rows<Seen>(who),
  ]);
  expect(written).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('read-only') as string } });
  expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
  expect(good).toEqual({ status: 'fulfilled', value: [{ subject: mine, facts: 1 }] });
});

test('a lost connection is replaced', async () => {
  const admin = new Client({ connectionString: world.url });
  await admin.connect();
  try {
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jinqiao_app' and datname = current_database()`,
    );
    await expect
      .poll(() =>
        world.database
          .reads(subjectOf(mine))
          .rows<Seen>(who)
          .catch(() => []),
      )
      .toEqual([{ subject: mine, facts: 1 }]);
  } finally {
    await admin.end();
  }
});

test('no answer leaves without its trace: when the log cannot be written, queries fail', async () => {
  const failing = { ...world.pipeline, appendSoon: () => Promise.reject(new Error('no log')) };
  const { perform } = await import('./perform.ts');
  const call = { operation: 'access.who-am-i', input: {}, principal: operator, language: 'zh' as const };
  await expect(perform({ ...failing, log: { info: () => undefined, error: () => undefined } }, call)).rejects.toMatchObject({
    code: 'node.internal',
  });
});

test('a connection that breaks while everything is being closed is not given back twice', async () => {
  const database = openDatabase({ url: world.url, appConnections: 8, loadConnections: 1 });
  const clients: PoolClient[] = [];
  database.pool.on('acquire', (client) => clients.push(client));
  await database.reads(operator).rows(who);
  await database.close();
  expect(clients.length).toBeGreaterThan(0);
  // As the server does when it is stopped a moment after.
  for (const client of clients) expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
});
