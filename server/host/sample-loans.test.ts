import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyone, system } from '../kernel/pure/principal.ts';
import { sql } from '../kernel/pure/sql.ts';
import { admittedBank } from '../testing/admitted-bank.ts';
import { openWorld, type World } from '../testing/world.ts';
import { releaseLoans } from '../modules/statistics/release-loans.ts';
import { loadSampleLoans } from './sample-loans.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await admittedBank(world, 'sample', { items: ['registration'] });
});
afterAll(() => world.close());

const rows = async () =>
  (await world.database.transaction(system, (tx) =>
    tx.row<{ n: number }>(sql`select count(*)::integer as n from loans.versions`),
  ))!.n;

test('the sample ledger is loaded once and shows as curves of 24 months: growing, wider, cheaper', async () => {
  await loadSampleLoans(world);
  const loaded = await rows();
  expect(loaded).toBeGreaterThan(5000);
  await loadSampleLoans(world);
  expect(await rows()).toBe(loaded);
  await world.database.transaction(system, (tx) => releaseLoans(tx, world.pipeline.now()));
  const curve = async (measure: string) => {
    const { figures } = await world.call<{ figures: { figure: number | null }[] }>(anyone, 'statistics.show-loans', { measure });
    return figures.map(({ figure }) => figure);
  };
  for (const measure of ['loan-balance', 'inclusive-households', 'first-loan-households']) {
    const points = await curve(measure);
    expect(points, measure).toHaveLength(24);
    expect(points.at(-1), measure).toBeGreaterThan(points.at(6)!);
  }
  const rates = await curve('mean-rate');
  expect(rates.at(-1)).toBeLessThan(rates.at(6)!);
});
