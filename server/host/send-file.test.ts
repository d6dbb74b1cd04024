import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

/** More than the buffers between the platform and a reader hold. */
const REFUSED_ROWS = 40_000;

let world: World;
let url: string;
let key: string;
let deliveryId: number;

beforeAll(async () => {
  world = await openWorld();
  url = await world.http.listen({ host: '127.0.0.1', port: 0 });
  const provider = await world.provider(['registration']);
  ({ key } = await world.call<{ key: string }>('security', 'access.create-client', {
    clientId: 'a-provider',
    name: '示例',
    role: 'provider',
    providerNo: provider.providerNo,
  }));
  const rows = Array.from({ length: REFUSED_ROWS }, (_, index) => `x${index},${'示例'.repeat(100)}`);
  const opened = { item: 'registration', fileName: 'a.csv' };
  ({ deliveryId } = await world.call<{ deliveryId: number }>(provider, 'collection.open-delivery', opened));
  const bytes = Buffer.from(['统一社会信用代码,企业名称', ...rows].join('\n'));
  await world.call(provider, 'collection.upload-part', { deliveryId, offset: 0 }, { bytes });
  await world.call(provider, 'collection.finish-upload', { deliveryId });
  await world.settle();
});
afterAll(() => world.close());

/** Reads the beginning of a download and goes away. */
async function abort(format: string): Promise<void> {
  const asked = request(`${url}/v1/collection.download-refusals`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  });
  asked.on('error', () => undefined);
  asked.end(JSON.stringify({ deliveryId, format }));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  answer.on('error', () => undefined);
  await once(answer, 'data');
  asked.destroy();
}

test.each(['csv', 'xlsx'])('downloads of %s that are broken off give back their connections', async (format) => {
  const { pool } = world.database;
  // More than there are connections: were they kept, the last would not be answered.
  for (let turn = 0; turn < pool.options.max + 2; turn++) await abort(format);
  const held = () =>
    world.database.transaction({ clientId: 'x', name: 'x', role: 'anyone' }, (tx) =>
      tx.rows<{ pid: number }>({
        text: `select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
        values: [],
      }),
    );
  await expect.poll(held, { timeout: 5_000 }).toEqual([]);
});
