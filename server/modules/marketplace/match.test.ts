import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';

type Clause = {
  id: string;
  verdict: string;
  gap: { zh: string; en: string } | null;
  change: { indicator: string; value: number } | null;
  missing: { indicator: string; why: { zh: string }; items: string[] }[];
};
type Product = {
  productId: string;
  clauses: Clause[];
  items: string[];
  toAuthorise: string[];
  highest: { annualisedBp: number; monthlyCostFen: number };
  terms: { term: string; bound: number }[];
};
type Match = Record<'eligible' | 'oneAway' | 'needsData', { count: number; products: Product[] }> & {
  considered: number;
  ranking: { weights: { weight: number }[] };
};
/** 420 万元 in twelve months, where the sample product wants 500 万元. */
const MONTHLY = 350_000;
const sales = { id: 'sales', expression: 'sales_12m >= 500000000', hard: true };
let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let bank: Bank;
let small: Principal;
let large: Principal;
let silent: Principal;
let productId: string;

beforeAll(async () => {
  world = await openWorld();
  market = await openMarket(world, () => new Date());
  bank = await market.bank();
  small = await market.enterprise(1, MONTHLY);
  large = await market.enterprise(2, 500_000);
  silent = await market.enterprise(3, null);
  productId = await market.publish(bank, { clauses: [sales] });
});
afterAll(() => world.close());

const match = async (who: Principal, terms: object = {}) =>
  world.call<Match>(who, 'marketplace.match', { demandId: await market.demand(who, terms) });
const find = (list: { products: Product[] }) => list.products.find((one) => one.productId === productId);

test('an enterprise that meets all conditions finds the product with what it costs a month and what to authorise', async () => {
  const product = find((await match(large)).eligible)!;
  expect(product.clauses).toMatchObject([{ id: 'sales', verdict: 'pass', gap: null }]);
  // 800,000 yuan over a year at 5.20%, in equal instalments.
  expect(product.highest).toMatchObject({ annualisedBp: 533 });
  expect(Math.round(product.highest.monthlyCostFen / 100)).toBe(1_893);
  expect(product.items).toEqual(['sales-summaries']);
  expect(product.toAuthorise).toEqual(['sales-summaries']);
});

test('one condition away, the gap is told in figures, and an enterprise that reaches just that is eligible', async () => {
  const [clause] = find((await match(small)).oneAway)!.clauses;
  expect(clause).toMatchObject({ verdict: 'fail', change: { indicator: 'sales_12m', value: 500_000_000 } });
  expect(clause!.gap!.zh).toBe('近12月销售额需不低于 500 万元，现为 420 万元');
  // Eleven months of the same and a last one that makes it 5 million to the fen.
  const exact = await market.enterprise(4, 416_666);
  await market.deliver('sales-summaries', [
    { unifiedCode: exact.subjectId, month: market.lastMonth(), basis: 'declared', sales: 5_000_000 - 11 * 416_666 },
  ]);
  expect(find((await match(exact)).eligible)).toBeDefined();
});

test('where the figures are not on record the enterprise is told which, of which items, and why', async () => {
  const [clause] = find((await match(silent)).needsData)!.clauses;
  expect(clause).toMatchObject({ verdict: 'unknown', missing: [{ indicator: 'sales_12m', items: ['sales-summaries'] }] });
  expect(clause!.missing[0]!.why.zh).not.toBe('');
});

test('a product that is paused, changed or new is so in the next match', async () => {
  const another = await market.publish(bank, { clauses: [] });
  const has = async () => (await match(large)).eligible.products.some((one) => one.productId === another);
  expect(await has()).toBe(true);
  await world.call(bank, 'marketplace.move-product', { productId: another, act: 'pause' });
  expect(await has()).toBe(false);
  await world.call(bank, 'marketplace.move-product', { productId: another, act: 'resume' });
  expect(await has()).toBe(true);
  await market.publish(bank, { clauses: [], amountFen: { min: 1, max: 2 } }, another);
  expect(await has()).toBe(false);
  expect((await match(large)).oneAway.products.find((one) => one.productId === another)!.terms).toMatchObject([
    { term: 'amount', bound: 2 },
  ]);
});

test('what was authorised to the institution and is not used yet need not be authorised again', async () => {
  const now = new Date();
  const month = (back: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  await world.call(large, 'consent.grant', {
    institutionNo: bank.institutionNo,
    purpose: 'loan-review',
    items: [{ item: 'sales-summaries' }],
    dataFrom: month(12),
    dataTo: month(0),
    validTo: new Date(now.getTime() + 10 * 86_400_000).toISOString(),
  });
  expect(find((await match(large)).eligible)!.toAuthorise).toEqual([]);
});

test('a demand is its enterprise’s own: to another it is not there, and closed it stays listed', async () => {
  const demandId = await market.demand(large);
  await expect(world.call(small, 'marketplace.match', { demandId })).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(world.call(small, 'marketplace.close-demand', { demandId })).rejects.toMatchObject({ code: 'resource.not-found' });
  await world.call(large, 'marketplace.close-demand', { demandId });
  const { demands } = await world.call<{ demands: { demandId: string; open: boolean }[] }>(large, 'marketplace.list-demands', {});
  expect(demands.find((one) => one.demandId === demandId)).toMatchObject({ open: false });
});

test('the weights of the order are told with the match and make one', async () => {
  const { ranking } = await match(large);
  expect(ranking.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
});
