import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyone, system } from '../kernel/pure/principal.ts';
import { sql } from '../kernel/pure/sql.ts';
import { admittedBank } from '../testing/admitted-bank.ts';
import { openWorld, type World } from '../testing/world.ts';
import { releaseLoans } from '../modules/statistics/release-loans.ts';
import { enterpriseAt } from '../../sandbox/enterprise.ts';
import { registeredIn, sampleRegions } from '../../sandbox/regions.ts';
import { worldOf } from '../../sandbox/world.ts';
import { registeredOf } from './sample.ts';
import { loadSampleLoans } from './sample-loans.ts';

const REGISTERED = registeredOf(200);
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
  // What has nothing to tell is no release, or the sample would wait for the next month.
  expect(await world.database.transaction(system, (tx) => releaseLoans(tx, world.pipeline.now()))).toBe(false);
  await loadSampleLoans(world, REGISTERED);
  const loaded = await rows();
  expect(loaded).toBeGreaterThan(5000);
  await loadSampleLoans(world, REGISTERED);
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

test('the sample loans are to enterprises that are registered, and most figures of the newest month can be shown', async () => {
  const populations = [
    [worldOf(), REGISTERED] as const,
    ...sampleRegions.map((region) => [region.world, registeredIn(region, REGISTERED)] as const),
  ];
  const registered = new Set(
    populations.flatMap(([population, count]) => Array.from({ length: count }, (_, at) => enterpriseAt(population, at).code)),
  );
  const borrowers = await world.database.transaction(system, (tx) =>
    tx.rows<{ id: string }>(sql`select distinct subject_id as id from loans.versions`),
  );
  expect(borrowers.filter(({ id }) => !registered.has(id))).toEqual([]);
  for (const by of ['all', 'section', 'size', 'guarantee', 'kind']) {
    const { figures } = await world.call<{ figures: { month: string; notPublished: boolean }[] }>(
      anyone,
      'statistics.show-loans',
      {
        by,
      },
    );
    const newest = figures.filter(({ month }) => month === figures.at(-1)!.month);
    const shown = newest.filter(({ notPublished }) => !notPublished).length;
    expect(shown / newest.length, by).toBeGreaterThanOrEqual(0.5);
    expect(newest.length, by).toBeGreaterThan(0);
  }
  const { figures } = await world.call<{ figures: { month: string; key: string; notPublished: boolean }[] }>(
    anyone,
    'statistics.show-loans',
    { by: 'city', measure: 'households' },
  );
  const cities = figures.filter(({ month }) => month === figures.at(-1)!.month);
  expect(cities.length).toBeGreaterThanOrEqual(8);
  expect(new Set(cities.map(({ notPublished }) => notPublished))).toEqual(new Set([true, false]));
});
