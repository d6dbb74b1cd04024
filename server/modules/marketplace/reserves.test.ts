import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { watchApplications } from './jobs/watch-applications.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { readClocks } from './store/rules.ts';
import { watchApplication } from './watch-application.ts';

type Head = {
  applicationId: string;
  productId: string;
  institutionNo: number;
  financingState: string;
  caseNo: string;
  authorisationId: string | null;
  reroutedFrom: string | null;
};
type Course = { application: Head; timeline: { event: string; party: string; applicationId: string | null }[] };
type Given = { authorisationId: string; institutionNo: number; state: string };

/** A Tuesday; an application of it is late on the 10th. */
const START = '2026-09-08T02:00:00Z';
const LATE = '2026-09-10T02:00:00Z';
/** Holds for every shop here, and needs an item to be authorised. */
const clauses = [{ id: 'sales', expression: 'sales_12m >= 1', hard: true }];
let now = new Date(START);
let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let banks: [Bank, Bank, Bank];
let products: [string, string, string];
let shop: Principal & { subjectId: string };
let enterprises = 1;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  market = await openMarket(world, () => now);
  banks = [await market.bank(), await market.bank(), await market.bank()];
  products = [
    await market.publish(banks[0], { clauses }),
    await market.publish(banks[1], { clauses }),
    await market.publish(banks[2], { clauses }),
  ];
});
afterAll(() => world.close());
beforeEach(async () => {
  now = new Date(START);
  // Each test has an enterprise of its own, so that what an institution sees is of that test.
  shop = await market.enterprise(enterprises++, 500_000);
});

const applyWith = async (reserves: readonly string[], productIds: readonly string[] = [products[0]]) => {
  const demandId = await market.demand(shop);
  const input = { demandId, productIds, authorise: {}, ...(reserves.length === 0 ? {} : { reserves }) };
  const { applications } = await world.call<{ applications: Head[] }>(shop, 'marketplace.apply', input);
  return applications[0]!.applicationId;
};
const course = (applicationId: string, who: Principal = shop) =>
  world.call<Course>(who, 'marketplace.get-application', { applicationId });
const given = async (who: Principal = shop) =>
  (await world.call<{ authorisations: Given[] }>(who, 'consent.list-authorisations', { limit: 100 })).authorisations;
const states = async (who: Principal = shop) =>
  Object.fromEntries((await given(who)).map(({ institutionNo, state }) => [institutionNo, state]));
const watch = () =>
  watchApplications.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
  );
const open = async () =>
  (await world.call<{ applications: Head[] }>(shop, 'marketplace.list-applications', { open: true })).applications;
const ofShop = (bank: Bank) =>
  world.database.transaction(bank, (tx) =>
    tx.rows(sql`select 'authorisation' from consent.authorisations where subject_id = ${shop.subjectId}
      union all select 'event' from consent.events where subject_id = ${shop.subjectId}
      union all select 'document' from consent.versions where subject_id = ${shop.subjectId}
      union all select 'reserve' from marketplace.reserves where subject_id = ${shop.subjectId}
      union all select 'application' from marketplace.applications where subject_id = ${shop.subjectId}`),
  );

test('an institution that is late for long loses the application to the first reserve, under the authorisation signed when it was applied for', async () => {
  const id = await applyWith([products[1], products[2]]);
  const signed = (await given()).find(({ institutionNo }) => institutionNo === banks[1].institutionNo)!;
  now = new Date(LATE);
  await watch();
  const [next] = await open();
  expect(next).toMatchObject({ productId: products[1], authorisationId: signed.authorisationId, reroutedFrom: id });
  expect((await course(id)).application.financingState).toBe('rerouted');
  // Both sides read who did it and where it went; the new institution only that it was asked.
  for (const who of [shop, banks[0]])
    expect((await course(id, who)).timeline.at(-1)).toMatchObject({
      event: 'rerouted',
      party: 'platform',
      applicationId: next!.applicationId,
    });
  expect((await course(next!.applicationId, banks[1])).timeline.map(({ event }) => event)).toEqual(['submitted']);
  const asked = { code: shop.subjectId, caseNo: next!.caseNo, purpose: 'loan-review', items: [{ item: 'sales-summaries' }] };
  expect(await world.call(banks[1], 'query.ask', { ...asked, authorisationId: signed.authorisationId })).toMatchObject({
    items: [{}],
  });
  await world.settle();
  expect(await states()).toEqual({
    [banks[0].institutionNo]: 'revoked',
    [banks[1].institutionNo]: 'active',
    [banks[2].institutionNo]: 'reserved',
  });
});

test('before that a reserve institution sees and reads nothing, and is told nothing', async () => {
  const id = await applyWith([products[1]]);
  await world.settle();
  const signed = (await given()).find(({ institutionNo }) => institutionNo === banks[1].institutionNo)!;
  expect(signed.state).toBe('reserved');
  expect(await ofShop(banks[1])).toEqual([]);
  const anyCase = { code: shop.subjectId, caseNo: 'X-1' };
  await world.call(banks[1], 'query.open-case', { ...anyCase, kind: 'application' });
  const ask = { ...anyCase, authorisationId: signed.authorisationId, purpose: 'loan-review' };
  await expect(world.call(banks[1], 'query.ask', { ...ask, items: [{ item: 'sales-summaries' }] })).rejects.toMatchObject({
    code: 'consent.missing',
  });
  await expect(
    world.call(banks[1], 'consent.get-authorisation', { authorisationId: signed.authorisationId }),
  ).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(course(id, banks[1])).rejects.toMatchObject({ code: 'resource.not-found' });
  const { messages } = await world.call<{ messages: { data: object }[] }>(banks[1], 'webhooks.list-events', { limit: 500 });
  expect(JSON.stringify(messages)).not.toContain(signed.authorisationId);
  // The institution asked first does not learn either that it has a successor.
  expect(JSON.stringify(await course(id, banks[0]))).not.toContain(products[1]);
});

test('an application that ends otherwise, or is decided, ends what was reserved unused, and the institution never learns of it', async () => {
  const decide = (id: string, act: string, more: object = {}) =>
    world.call(banks[0], 'marketplace.decide', { applicationIds: [id], act, ...more });
  const terms = { amountFen: 1, termMonths: 12, annualRateBp: 420, guarantee: 'credit', repayment: 'bullet' };
  const endings: readonly ((id: string) => Promise<unknown>)[] = [
    (id) => world.call(shop, 'marketplace.withdraw', { applicationId: id }),
    (id) => decide(id, 'refuse', { refusalCode: 'cash-flow', text: '近三个月回款不足以覆盖月供，建议降低金额后再申请' }),
    (id) => decide(id, 'offer', { terms }),
  ];
  for (const end of endings) {
    shop = await market.enterprise(enterprises++, 500_000);
    await end(await applyWith([products[1]]));
    await world.settle();
    expect((await states())[banks[1].institutionNo]).toBe('dropped');
    expect(await ofShop(banks[1])).toEqual([]);
  }
});

test('what the enterprise took back, what has left the market and what does not suit is passed over', async () => {
  const passing = await market.publish(banks[1], { clauses });
  await applyWith([passing, products[2]]);
  await world.call(banks[1], 'marketplace.move-product', { productId: passing, act: 'pause' });
  now = new Date(LATE);
  await watch();
  expect((await open()).map(({ productId }) => productId)).toEqual([products[2]]);
  await world.settle();
  expect((await states())[banks[1].institutionNo]).toBe('dropped');

  now = new Date(START);
  shop = await market.enterprise(enterprises++, 500_000);
  await applyWith([products[1], products[2]]);
  const signed = (await given()).find(({ institutionNo }) => institutionNo === banks[1].institutionNo)!;
  await world.call(shop, 'consent.revoke', { authorisationId: signed.authorisationId });
  expect((await states())[banks[1].institutionNo]).toBe('dropped');
  now = new Date(LATE);
  await watch();
  expect((await open()).map(({ productId }) => productId)).toEqual([products[2]]);

  now = new Date(START);
  shop = await market.enterprise(enterprises++, 500_000);
  const small = await market.publish(banks[1], { clauses, amountFen: { min: 1, max: 1_000_000 } });
  await applyWith([small, products[2]]);
  now = new Date(LATE);
  await watch();
  expect((await open()).map(({ productId }) => productId)).toEqual([products[2]]);
});

test('the second reserve serves where the first is late as well, and after the last one another product is proposed', async () => {
  const id = await applyWith([products[1], products[2]]);
  for (const day of ['2026-09-10', '2026-09-14', '2026-09-16']) {
    now = new Date(`${day}T02:00:00Z`);
    await watch();
  }
  const [last] = await open();
  expect(last!.productId).toBe(products[2]);
  expect((await course(id)).application.financingState).toBe('rerouted');
  expect((await course(last!.applicationId)).timeline.map(({ event }) => event)).toEqual([
    'submitted',
    'overdue',
    'reroute-proposed',
  ]);
});

test('two clocks at once, and a clock again, go to one reserve once', async () => {
  const id = await applyWith([products[1], products[2]]);
  now = new Date(LATE);
  const clocks = await world.database.transaction(system, (tx) => readClocks(tx));
  const once = () =>
    world.database.transaction(system, (tx) =>
      watchApplication(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, 'watch'), id, clocks),
    );
  const made = await Promise.all([once(), once(), once(), once()]);
  await watch();
  expect(made.filter((events) => events > 0)).toHaveLength(1);
  expect((await open()).map(({ productId }) => productId)).toEqual([products[1]]);
});

test('reserves are of other institutions and on offer, and go with an application for one product', async () => {
  const again = await market.publish(banks[0], { clauses });
  await expect(applyWith([again])).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(applyWith([products[2]], [products[0], products[1]])).rejects.toMatchObject({ code: 'request.invalid' });
  const withdrawn = await market.publish(banks[1], { clauses });
  await world.call(banks[1], 'marketplace.move-product', { productId: withdrawn, act: 'withdraw' });
  await expect(applyWith([withdrawn])).rejects.toMatchObject({ code: 'resource.not-found' });
});
