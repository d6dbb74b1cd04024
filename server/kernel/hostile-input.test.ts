import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from './pure/principal.ts';
import { openWorld, type World } from '../testing/world.ts';

const code = '91350100M000100Y43';
let world: World;
let provider: Principal;

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['registration']);
});
afterAll(() => world.close());

const invalid = { code: 'request.invalid' };

test('a text the database cannot hold is the caller’s mistake, not a defect', async () => {
  const open = (fileName: string) => world.call(provider, 'collection.open-delivery', { item: 'registration', fileName });
  await expect(open('a\0.csv')).rejects.toMatchObject(invalid);
  await expect(open('\ud800.csv')).rejects.toMatchObject(invalid);
  const records = [{ unifiedCode: code, name: '示例\udfff公司' }];
  const deliver = { item: 'registration', deliveryKey: 'half', records };
  await expect(world.call(provider, 'collection.deliver-records', deliver)).rejects.toMatchObject({
    ...invalid,
    info: { issues: [{ field: 'records.0.name', rule: 'characters' }] },
  });
});

test('a number that lost digits on its way is refused, so that no longer number is stored as another', async () => {
  const records = [JSON.parse(`{"unifiedCode":"${code}","name":"示例公司","registeredCapital":12345678901234567891}`) as object];
  await expect(
    world.call(provider, 'collection.deliver-records', { item: 'registration', deliveryKey: 'long', records }),
  ).rejects.toMatchObject({ ...invalid, info: { issues: [{ field: 'records.0.registeredCapital', rule: 'exact' }] } });
  await expect(world.call(provider, 'collection.get-delivery', { deliveryId: 1e20 })).rejects.toMatchObject(invalid);
});

test('a cursor that was made up is refused, whatever is in it', async () => {
  const keys = ['[1e999]', '[1.5]', '[1e20]', '["x"]', '["\\u0000"]', '["x","y"]', '["9999-99-99","y"]', '["2024-01-01","y"]'];
  const operations = [
    ['operator', 'collection.list-deliveries'],
    ['auditor', 'audit.list-entries'],
    ['operator', 'institutions.list-providers'],
    ['security', 'access.list-clients'],
  ] as const;
  for (const [who, operation] of operations) {
    for (const key of keys) {
      const cursor = Buffer.from(key).toString('base64url');
      // For a listing ordered by a text, any text is a place in it.
      const outcome = await world.call(who, operation, { cursor }).catch((error: { code: string }) => error.code);
      if (operation !== 'access.list-clients' || key !== '["x"]') expect(outcome, `${operation} ${key}`).toBe('request.invalid');
    }
  }
});

test('a moment no calendar or clock has is refused, and the extreme ones are answered', async () => {
  const read = (knownAt: string) =>
    world
      .call('operator', 'records.read-file', { code, items: ['registration'], knownAt })
      .catch((error: { code: string }) => error.code);
  for (const knownAt of [
    '0000-01-01T00:00:00Z',
    '2024-01-01T00:00:00+23:59',
    '2024-01-01T00:00:00-16:00',
    '2024-02-30T00:00:00Z',
  ])
    expect(await read(knownAt), knownAt).toBe('request.invalid');
  for (const knownAt of [
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999Z',
    '2024-01-01T00:00:00-12:00',
    '2024-01-01t00:00:00z',
  ])
    expect(await read(knownAt), knownAt).toBe('resource.not-found');
});
