import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { findHalves, injectCrashes, type CrashScene } from './crash.testing.ts';
import { openMarket } from './marketplace.testing.ts';

/** The full number takes minutes; it is asked for when figures are taken. */
const ROUNDS = 600;
const DAY_MS = 86_400_000;
let late = 0;
let world: World;
let scene: CrashScene;

beforeAll(async () => {
  const now = () => new Date(Date.now() + late);
  world = await openWorld({ now });
  const market = await openMarket(world, now);
  const banks = [await market.bank(), await market.bank(), await market.bank()];
  const subjects = [await market.enterprise(1, 500_000), await market.enterprise(2, 500_000)];
  const products = [];
  for (const bank of banks) products.push(await market.publish(bank, { amountFen: { min: 1, max: 1e12 } }));
  const guarantors = [];
  for (const name of ['crash-a', 'crash-b']) guarantors.push(await market.guarantor(name));
  scene = { world, subjects, banks, guarantors, products, kills: true, pass: (days) => void (late += days * DAY_MS) };
});
afterAll(() => world.close());

test('cut off anywhere, there is no state without its event, no event without its state, and nothing is there twice', async () => {
  const tally = await injectCrashes(scene, ROUNDS, 20_260_911);
  expect(tally.crashed).toBe(ROUNDS);
  expect(tally.done).toBeGreaterThan(ROUNDS / 4);
  expect(await findHalves(world)).toEqual([]);
  // Guarantors had their part in it.
  const given = await world.database.transaction(operator, (tx) =>
    tx.rows<{ state: string }>(sql`select distinct state from guarantees.guarantees`),
  );
  expect(given.map(({ state }) => state)).toEqual(expect.arrayContaining(['refused', 'withdrawn', 'lapsed']));
}, 120_000);

test('a state that was changed without an event would be found', async () => {
  const client = new Client({ connectionString: world.url });
  await client.connect();
  try {
    await client.query(`update marketplace.applications set state = 'granted' where application_id =
      (select application_id from marketplace.applications where state <> 'granted' limit 1)`);
    expect((await findHalves(world)).some((one) => one.startsWith('state '))).toBe(true);
    await client.query('delete from marketplace.application_events where seq = 1');
    expect((await findHalves(world)).some((one) => one.startsWith('count '))).toBe(true);
    await client.query('delete from guarantees.events where seq = 1');
    expect((await findHalves(world)).some((one) => one.startsWith('guarantee '))).toBe(true);
  } finally {
    await client.end();
  }
});
