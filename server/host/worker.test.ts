import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';
import type { DeliveryView } from '../modules/collection/delivery-view.ts';
import { openLiveness } from './open-liveness.ts';

let world: World;
let admin: Client;

beforeAll(async () => {
  world = await openWorld();
  admin = new Client({ connectionString: world.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await world.close();
});

/** A delivery whose job is in the hands of a worker that does not exist any more, queue and all. */
async function deliveryOfDeadWorker(): Promise<() => Promise<DeliveryView>> {
  const provider = await world.provider(['registration']);
  const { deliveryId } = await world.call<DeliveryView>(provider, 'collection.open-delivery', {
    item: 'registration',
    fileName: 'a.csv',
  });
  await world.call(
    provider,
    'collection.upload-part',
    { deliveryId, offset: 0 },
    { bytes: Buffer.from('统一社会信用代码,企业名称\n91350100M000100Y43,示例公司\n') },
  );
  await world.call(provider, 'collection.finish-upload', { deliveryId });
  await admin.query(`update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now(), attempts = 1`);
  await admin.query(`update graphile_worker._private_job_queues set locked_by = 'worker-dead', locked_at = now()`);
  return () => world.call<DeliveryView>(provider, 'collection.get-delivery', { deliveryId });
}

test('what a killed worker held is taken up at the next start, not hours later', async () => {
  const read = await deliveryOfDeadWorker();
  await world.settle();
  expect(await read()).toMatchObject({ state: 'completed', rows: 1, added: 1 });
});

test('what a living worker holds is left to it', async () => {
  const alive = await openLiveness(world.url);
  const other = await openLiveness(world.url);
  try {
    await alive.declare(['worker-alive']);
    await admin.query(`select graphile_worker.add_job('nobody-does-this')`);
    await admin.query(`update graphile_worker._private_jobs set locked_by = 'worker-alive', locked_at = now()`);
    await other.sweep();
    await alive.sweep();
    const held = await admin.query(`select locked_by from graphile_worker.jobs`);
    expect(held.rows).toEqual([{ locked_by: 'worker-alive' }]);
    await alive.close();
    await expect
      .poll(async () => (await other.sweep(), (await admin.query(`select locked_by from graphile_worker.jobs`)).rows))
      .toEqual([{ locked_by: null }]);
    await admin.query(`delete from graphile_worker._private_jobs`);
  } finally {
    await other.close();
  }
});

test('work that takes long is left to the worker that does it, and is done once', async () => {
  const other = await openLiveness(world.url);
  const held = async () => (await admin.query(`select attempts from graphile_worker.jobs where locked_by is not null`)).rows;
  await admin.query(`select graphile_worker.add_job('collection.read-delivery', '{"deliveryId": 1}')`);
  await admin.query('begin');
  try {
    await admin.query('lock table collection.deliveries in access exclusive mode');
    const settled = world.settle();
    await expect.poll(held).toEqual([{ attempts: 1 }]);
    await other.sweep();
    expect(await held()).toEqual([{ attempts: 1 }]);
    await admin.query('commit');
    await settled;
  } finally {
    await admin.query('rollback');
    await other.close();
  }
});
