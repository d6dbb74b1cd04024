import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { listItems } from '../catalogue/index.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';

let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let bank: Bank;
let productId: string;
const DAY_MS = 86_400_000;
const now = () => new Date();
const items = listItems().map(({ name }) => name);
type Shop = Principal & { readonly subjectId: string };
type Screened = { readonly subjectId: string; readonly screenVerdict: string };

beforeAll(async () => {
  world = await openWorld({ now });
  market = await openMarket(world, now);
  // It may serve enterprises of one city alone.
  bank = await admittedBank(world, 'reach', { items, purposes: ['pre-screening'], divisions: ['330100'], tier: 'bulk' });
  productId = await market.publish(bank, {
    clauses: [{ id: 'sales', expression: 'sales_12m >= 500000000', hard: true }],
    divisions: [],
  });
});
afterAll(() => world.close());

const authorise = async (who: Principal, more: object = {}): Promise<string> => {
  const month = (back: number) =>
    new Date(Date.UTC(now().getUTCFullYear(), now().getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  const made = await world.call<{ authorisationId: string }>(who, 'consent.grant', {
    institutionNo: bank.institutionNo,
    purpose: 'pre-screening',
    items: [{ item: 'sales-summaries' }],
    dataFrom: month(24),
    dataTo: month(0),
    validTo: new Date(now().getTime() + 5 * DAY_MS).toISOString(),
    ...more,
  });
  return made.authorisationId;
};
const screen = () =>
  world.call<{ screened: Screened[]; uncovered: number; toScreen: number }>(bank, 'marketplace.screen', { productId });
const listed = async () => {
  const { screened } = await world.call<{ screened: Screened[] }>(bank, 'marketplace.list-screened', { productId });
  return screened.map(({ subjectId }) => subjectId);
};
const invite = async ({ subjectId }: Shop) => {
  const input = { productId, subjectIds: [subjectId] };
  const { outcomes } = await world.call<{ outcomes: { outcome: string }[] }>(bank, 'marketplace.invite', input);
  return outcomes[0]!.outcome;
};

test('what was taken back is neither seen nor invited from that very moment', async () => {
  const [back, stays] = [await market.enterprise(11, 500_000), await market.enterprise(12, 500_000)];
  const authorisationId = await authorise(back);
  await authorise(stays);
  expect((await screen()).screened).toHaveLength(2);
  expect(await listed()).toHaveLength(2);
  // Nothing that reacts to it has run yet.
  await world.call(back, 'consent.revoke', { authorisationId });
  expect(await listed()).toEqual([stays.subjectId]);
  expect(await invite(back)).toBe('state.conflict');
  expect(await invite(stays)).toBe('done');
});

test('who cannot be judged, however many they are, keeps nobody else from it and loses no use', async () => {
  const judged = await market.enterprise(21, 500_000);
  await authorise(judged);
  // Outside of where the institution may work, and by a way that a screening does not go.
  const elsewhere = await market.enterprise(22, 500_000);
  const unasked = await market.enterprise(23, 500_000);
  const kept = [await authorise(elsewhere), await authorise(unasked, { channels: ['portal'] })];
  // More than are read at a time, and all of them newer.
  for (let more = 0; more < 110; more++) kept.push(await authorise(unasked, { channels: ['portal'] }));
  const moved = { name: '示例企业22', establishedOn: '2016-03-01', divisionCode: '330206' };
  await market.deliver('registration', [{ unifiedCode: elsewhere.subjectId, ...moved }]);
  const { screened, uncovered, toScreen } = await screen();
  expect(screened).toMatchObject([{ subjectId: judged.subjectId, screenVerdict: 'suits' }]);
  expect({ uncovered, toScreen }).toEqual({ uncovered: kept.length, toScreen: 0 });
  const { authorisations } = await world.call<{ authorisations: { usedTotal: number }[] }>(
    elsewhere,
    'consent.list-authorisations',
    {},
  );
  expect(authorisations).toMatchObject([{ usedTotal: 0 }]);
});

test('an enterprise that authorised it twice is judged once, and not again as long as it is found to suit', async () => {
  const shop = await market.enterprise(31, 500_000);
  const [older, newer] = [await authorise(shop), await authorise(shop)];
  expect((await screen()).screened).toMatchObject([{ subjectId: shop.subjectId }]);
  expect((await screen()).screened).toEqual([]);
  const usedOf = async () => {
    const { authorisations } = await world.call<{ authorisations: { authorisationId: string; usedTotal: number }[] }>(
      shop,
      'consent.list-authorisations',
      {},
    );
    return new Map(authorisations.map(({ authorisationId, usedTotal }) => [authorisationId, usedTotal]));
  };
  expect(await usedOf()).toEqual(
    new Map([
      [newer, 1],
      [older, 0],
    ]),
  );
  // What it was found by is taken back, and the other may be used.
  await world.call(shop, 'consent.revoke', { authorisationId: newer });
  expect((await screen()).screened).toMatchObject([{ subjectId: shop.subjectId }]);
  expect((await usedOf()).get(older)).toBe(1);
});
