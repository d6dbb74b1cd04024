import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a provider’s own calendar tells which periods are delivered, wait or are late, and knows no other provider’s items', async () => {
  const calm = await world.provider(['tax-credit-ratings', 'electricity-bills', 'registration']);
  type Due = { due: { item: string; dueOn: string; periodTo: string; state: string }[]; onChange: { item: string }[] };
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const day = (shift: number) => new Date(Date.parse(today) + shift * 86_400_000).toISOString().slice(0, 10);
  const ask = (from: string, to: string) => world.call<Due>(calm, 'collection.list-due-dates', { from, to });
  const past = await ask(day(-90), day(-1));
  expect(past.due.length).toBeGreaterThan(0);
  expect(new Set(past.due.map(({ state }) => state))).toEqual(new Set(['late']));
  expect((await ask(today, day(90))).due.every(({ state }) => state === 'waiting')).toBe(true);
  const records = [{ unifiedCode: '91350100M000100Y43', name: '示例公司' }];
  await world.call(calm, 'collection.deliver-records', { item: 'registration', deliveryKey: 'calendar', records });
  const after = (await ask(day(-90), day(-1))).due.filter(({ item }) => item === 'registration');
  expect(after.every(({ state }) => state === 'delivered')).toBe(true);
  expect(past.due.map(({ item }) => item)).not.toContain('penalties');
  await expect(ask(day(0), day(200))).rejects.toMatchObject({ code: 'request.invalid' });
});
