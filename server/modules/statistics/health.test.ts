import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from 'pg';
import { sql } from '../../kernel/pure/sql.ts';
import { auditor, openWorld, operator, type World } from '../../testing/world.ts';

let world: World;
type Health = {
  database: { bytes: number; connections: number; maxConnections: number };
  queue: { waiting: number; failing: number; givenUp: number; waitsSince: string | null };
  recent: { calls: number };
};

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const health = () => world.call<Health>('administrator', 'statistics.show-health', {});

test('what waits in the queue, what failed and what was given up is counted, each as one thing', async () => {
  await world.settle();
  const before = await health();
  const client = new Client({ connectionString: world.url });
  await client.connect();
  // A task of no module: no worker of this platform takes it away while it is counted.
  await client.query(`select graphile_worker.add_job('test.none') from generate_series(1, 3)`);
  const { rows } = await client.query<{ id: string }>(`select id from graphile_worker.jobs where task_identifier = 'test.none'`);
  await client.query(
    `select graphile_worker.reschedule_jobs(array[$1::bigint], attempts := 2, run_at := now() + interval '1 hour')`,
    [rows[0]!.id],
  );
  await client.query(`select graphile_worker.permanently_fail_jobs(array[$1::bigint], 'broken')`, [rows[1]!.id]);
  await client.end();
  const { queue } = await health();
  expect(queue.waiting - before.queue.waiting).toBe(1);
  expect(queue.failing - before.queue.failing).toBe(1);
  expect(queue.givenUp - before.queue.givenUp).toBe(1);
  expect(queue.waitsSince).not.toBeNull();
});

test('the database tells its size and how near it is to its limit of connections', async () => {
  const { database } = await health();
  expect(database.bytes).toBeGreaterThan(1_000_000);
  expect(database.connections).toBeGreaterThan(0);
  expect(database.connections).toBeLessThanOrEqual(database.maxConnections);
});

test('the figures are for those who keep the platform running, in the database too', async () => {
  await expect(world.call('auditor', 'statistics.show-health', {})).rejects.toMatchObject({ code: 'access.not-granted' });
  const asked = (who: typeof operator) =>
    world.database.transaction(who, (tx) => tx.rows(sql`select version from statistics.measure_health()`));
  expect(await asked(operator)).toHaveLength(1);
  expect(await asked(auditor)).toHaveLength(0);
});
