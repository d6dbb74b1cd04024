import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { openMarket } from '../marketplace/marketplace.testing.ts';
import { samplePolicy } from './sample-policy.ts';

type Policy = { policyId: string; clauses: { id: string; verdict: string; gap: { zh: string } | null; missing: object[] }[] };
type List = { count: number; policies: Policy[] };
type Match = { suited: List; oneAway: List; needsData: List; considered: number };
type Publishing = Partial<Omit<typeof samplePolicy, 'opensOn' | 'endsOn'>> & { opensOn?: string; endsOn?: string };

const reviewer: Principal = { clientId: 'reviewer', name: '审核', role: 'operator' };
const sales = { id: 'sales', expression: 'sales_12m >= 500000000', hard: true };
const SMALL = 350_000;
const LARGE = 500_000;
let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let authority: Principal;
let small: Principal;
let large: Principal;
let silent: Principal;

beforeAll(async () => {
  world = await openWorld();
  market = await openMarket(world, () => new Date());
  authority = await world.provider(['registration']);
  small = await market.enterprise(1, SMALL);
  large = await market.enterprise(2, LARGE);
  silent = await market.enterprise(3, null);
});
afterAll(() => world.close());

const draft = (policy: Publishing, who: Principal = operator, policyId?: string) =>
  world.call<{ policyId: string; version: number }>(who, 'support.draft-policy', {
    ...(policyId === undefined ? {} : { policyId }),
    policy: { ...samplePolicy, ...policy },
  });
const move = (policyId: string, act: string, who: Principal = operator) =>
  world.call(who, 'support.move-policy', { policyId, act });
const review = (policyId: string, version = 1, who: Principal = reviewer, more: object = { act: 'publish' }) =>
  world.call(who, 'support.review-policy', { policyId, version, ...more });
async function publish(policy: Publishing, policyId?: string): Promise<string> {
  const made = await draft(policy, operator, policyId);
  await move(made.policyId, 'submit');
  await review(made.policyId, made.version);
  return made.policyId;
}
const match = (who: Principal) => world.call<Match>(who, 'support.match-policies', {});
const listed = async () =>
  (await world.call<{ policies: Policy[] }>('anyone', 'support.list-policies', { limit: 100 })).policies.map(
    (one) => one.policyId,
  );
const isIn = ({ policies }: List, policyId: string) => policies.find((one) => one.policyId === policyId);

test('a policy is judged as a product is: suited, one condition away with the gap in figures, or short of what is named', async () => {
  const policyId = await publish({ clauses: [sales] });
  expect(isIn((await match(large)).suited, policyId)!.clauses).toMatchObject([{ verdict: 'pass', gap: null }]);
  expect(isIn((await match(small)).oneAway, policyId)!.clauses[0]!.gap!.zh).toBe('近12月销售额需不低于 500 万元，现为 420 万元');
  expect(isIn((await match(silent)).needsData, policyId)!.clauses[0]!.missing).toMatchObject([
    { indicator: 'sales_12m', items: ['sales-summaries'] },
  ]);
  const productId = await market.publish(await market.bank(), { clauses: [sales] });
  const told = (list: { products?: { productId: string; clauses: object[] }[] }) =>
    list.products!.find((one) => one.productId === productId)!.clauses;
  const products = await world.call<{ oneAway: { products: { productId: string; clauses: object[] }[] } }>(
    small,
    'marketplace.match',
    { demandId: await market.demand(small) },
  );
  expect(isIn((await match(small)).oneAway, policyId)!.clauses).toEqual(told(products.oneAway));
});

test('what is for another place is for nobody here, and a soft condition that fails keeps nobody out', async () => {
  const elsewhere = await publish({ divisions: ['110000'], clauses: [] });
  const soft = await publish({ clauses: [{ ...sales, hard: false }] });
  const { suited, oneAway, needsData } = await match(small);
  expect([suited, oneAway, needsData].some((list) => isIn(list, elsewhere) !== undefined)).toBe(false);
  expect(isIn(suited, soft)!.clauses).toMatchObject([{ verdict: 'fail' }]);
});

test('a policy is offered from its first day to its last, and not while it is paused', async () => {
  const past = await publish({ endsOn: '2020-12-31' });
  const future = await publish({ opensOn: '2999-01-01' });
  const now = await publish({ opensOn: '2020-01-01', endsOn: '2999-12-31' });
  expect(await listed()).toContain(now);
  expect(await listed()).not.toEqual(expect.arrayContaining([past]));
  expect(await listed()).not.toEqual(expect.arrayContaining([future]));
  await move(now, 'pause');
  expect(await listed()).not.toContain(now);
  await move(now, 'resume');
  expect(await listed()).toContain(now);
});

test('nobody publishes what he drafted or submitted, and to return it takes a reason', async () => {
  const { policyId } = await draft({});
  await move(policyId, 'submit', reviewer);
  await expect(review(policyId, 1, operator)).rejects.toMatchObject({ code: 'policy.four-eyes' });
  await expect(review(policyId, 1, reviewer)).rejects.toMatchObject({ code: 'policy.four-eyes' });
  const third: Principal = { clientId: 'third', name: '复核', role: 'operator' };
  await expect(review(policyId, 1, third, { act: 'return' })).rejects.toMatchObject({ code: 'request.invalid' });
  await review(policyId, 1, third, { act: 'return', note: '请补充申报方式' });
  expect(await listed()).not.toContain(policyId);
});

test('a new version takes the place of the one before only when it is published, and an authority changes none but its own', async () => {
  const { policyId } = await draft({ clauses: [sales] }, authority);
  await move(policyId, 'submit', authority);
  await review(policyId);
  await draft({ clauses: [] }, authority, policyId);
  expect(isIn((await match(small)).oneAway, policyId)).toBeDefined();
  await move(policyId, 'submit', authority);
  await review(policyId, 2);
  expect(isIn((await match(small)).suited, policyId)).toBeDefined();
  const stranger = await world.provider(['registration']);
  await expect(draft({}, stranger, policyId)).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(move(policyId, 'withdraw', stranger)).rejects.toMatchObject({ code: 'resource.not-found' });
  const own = await world.call<{ policies: Policy[] }>(stranger, 'support.list-own-policies', {});
  expect(own.policies).toEqual([]);
});

test('a condition that cannot be read is refused with its place, and a period that ends before it begins too', async () => {
  const wrong = { ...sales, expression: 'sales_12m >= ' };
  await expect(draft({ clauses: [wrong] })).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(draft({ opensOn: '2026-02-01', endsOn: '2026-01-31' })).rejects.toMatchObject({ code: 'request.invalid' });
});

type Own = { policyId: string; policyState: string; pendingSubmitted: boolean; returned: string | null };
const own = async (policyId: string, who: Principal) =>
  (await world.call<{ policies: Own[] }>(who, 'support.list-own-policies', { limit: 100 })).policies.find(
    (one) => one.policyId === policyId,
  );

test('a department reads why its policy was returned until it hands in again, and another department never', async () => {
  const other = await world.provider(['tax-arrears']);
  const { policyId } = await draft({ clauses: [sales] }, authority);
  await move(policyId, 'submit', authority);
  await review(policyId, 1, reviewer, { act: 'return', note: '请写明申报材料' });
  expect(await own(policyId, authority)).toMatchObject({ policyState: 'draft', returned: '请写明申报材料' });
  expect(await own(policyId, other)).toBeUndefined();
  expect((await draft({ clauses: [sales] }, authority, policyId)).version).toBe(2);
  await move(policyId, 'submit', authority);
  expect(await own(policyId, authority)).toMatchObject({ pendingSubmitted: true, returned: null });
  // It does not publish by itself, and does not take what is another's through its life.
  await expect(review(policyId, 2, authority)).rejects.toMatchObject({ code: 'access.not-granted' });
  await expect(move(policyId, 'withdraw', other)).rejects.toMatchObject({ code: 'resource.not-found' });
  await review(policyId, 2);
  expect(await listed()).toContain(policyId);
  await move(policyId, 'withdraw', authority);
  expect(await listed()).not.toContain(policyId);
});

test('who writes a policy is told how many it would suit, and nothing of fewer than twenty', async () => {
  const clauses = [sales];
  for (const who of [authority, operator])
    expect(await world.call(who, 'marketplace.count-eligible', { clauses })).toMatchObject({
      considered: null,
      eligible: null,
      byClause: [{ id: 'sales', fails: null, onlyThis: null }],
    });
});
