import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { listItems } from '../catalogue/index.ts';
import { forgetScreenedLate } from './jobs/forget-screened-late.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';

let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let bank: Bank;
let other: Bank;
let productId: string;
let late = 0;
const DAY_MS = 86_400_000;
const now = () => new Date(Date.now() + late);
const items = listItems().map(({ name }) => name);
const shops: (Principal & { subjectId: string })[] = [];

type Screened = { subjectId: string; screenVerdict: string };
type Answer = { screened: Screened[]; uncovered: number; toScreen: number };

const SALES = { id: 'sales', expression: 'sales_12m >= 500000000', hard: true };

beforeAll(async () => {
  world = await openWorld({ now });
  market = await openMarket(world, now);
  const scope = { items, purposes: ['loan-review', 'pre-screening'], tier: 'bulk' } as const;
  bank = await admittedBank(world, 'screening-a', scope);
  other = await admittedBank(world, 'screening-b', scope);
  // Twelve months of 500,000 yuan, of 100,000 yuan, and of nobody knows what.
  for (const [at, sales] of [500_000, 100_000, null, 500_000].entries()) shops.push(await market.enterprise(at + 1, sales));
  productId = await market.publish(bank, { clauses: [SALES], divisions: [] });
});
afterAll(() => world.close());

const authorise = async (
  who: Principal,
  to: Bank,
  given: readonly string[] = ['sales-summaries', 'registration'],
): Promise<string> => {
  const month = (back: number) =>
    new Date(Date.UTC(now().getUTCFullYear(), now().getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  const made = await world.call<{ authorisationId: string }>(who, 'consent.grant', {
    institutionNo: to.institutionNo,
    purpose: 'pre-screening',
    items: given.map((item) => ({ item })),
    dataFrom: month(24),
    dataTo: month(0),
    validTo: new Date(now().getTime() + 5 * DAY_MS).toISOString(),
  });
  return made.authorisationId;
};
const screen = (who: Principal = bank, product = productId) =>
  world.call<Answer>(who, 'marketplace.screen', { productId: product });
const listed = async (who: Principal = bank, product = productId) =>
  (await world.call<{ screened: Screened[] }>(who, 'marketplace.list-screened', { productId: product })).screened;
const usesSeenBy = async (who: Principal) =>
  (
    await world.call<{ disclosures: { operation: string; institutionNo: number }[] }>(who, 'audit.list-disclosures', {})
  ).disclosures.filter(({ operation }) => operation === 'marketplace.screen');

test('nobody appears without authorisation, though the product suits', async () => {
  expect(await screen()).toEqual({ screened: [], uncovered: 0, toScreen: 0 });
  expect(await listed()).toEqual([]);
});

test('who authorised it is judged once, with a use that he sees, by what he let out and nothing else', async () => {
  for (const shop of shops.slice(0, 3)) await authorise(shop, bank);
  // Sales are not in it: it cannot be judged, and is not used up.
  await authorise(shops[3]!, bank, ['registration']);
  const { screened, uncovered } = await screen();
  const verdicts = new Map(screened.map(({ subjectId, screenVerdict }) => [subjectId, screenVerdict]));
  expect(shops.map(({ subjectId }) => verdicts.get(subjectId))).toEqual(['suits', 'does-not-suit', 'cannot-be-told', undefined]);
  expect(uncovered).toBe(1);
  for (const shop of shops.slice(0, 3)) expect(await usesSeenBy(shop)).toMatchObject([{ institutionNo: bank.institutionNo }]);
  expect(await usesSeenBy(shops[3]!)).toEqual([]);
  // A second call finds nobody left, and looking again takes no use.
  expect(await screen()).toEqual({ screened: [], uncovered: 1, toScreen: 0 });
  expect(await listed()).toHaveLength(3);
  expect(await usesSeenBy(shops[0]!)).toHaveLength(1);
});

test('two screenings at once judge an enterprise once', async () => {
  await authorise(shops[3]!, bank);
  const both = await Promise.all([screen(), screen()]);
  expect(both.flatMap(({ screened }) => screened).filter(({ subjectId }) => subjectId === shops[3]!.subjectId)).toHaveLength(1);
  expect(await usesSeenBy(shops[3]!)).toHaveLength(1);
});

test('an institution sees its own findings alone, and screens for its own products alone', async () => {
  await expect(screen(other)).rejects.toMatchObject({ code: 'resource.not-found' });
  const theirs = await market.publish(other, { clauses: [SALES], divisions: [] });
  expect((await screen(other, theirs)).screened).toEqual([]);
  expect(await listed(other)).toEqual([]);
});

test('an invitation reaches who was found to suit, once, and he applies or declines', async () => {
  const invite = (who: Principal, at: readonly number[]) =>
    world.call<{ outcomes: { outcome: string }[] }>(who, 'marketplace.invite', {
      productId,
      subjectIds: at.map((one) => shops[one]!.subjectId),
      text: '欢迎申请（示例）',
    });
  const first = await Promise.all([invite(bank, [0, 1, 3]), invite(bank, [0, 3])]);
  const done = first.flatMap(({ outcomes }) => outcomes.filter(({ outcome }) => outcome === 'done'));
  // Two suit; each is invited by one of the two calls.
  expect(done).toHaveLength(2);
  await expect(invite(other, [0])).rejects.toMatchObject({ code: 'resource.not-found' });
  const seen = async (who: Principal) =>
    (
      await world.call<{ invitations: { invitationId: string; invitationState: string; applicationId: string | null }[] }>(
        who,
        'marketplace.list-invitations',
        {},
      )
    ).invitations;
  expect(await seen(shops[1]!)).toEqual([]);
  const [one] = await seen(shops[0]!);
  expect(one).toMatchObject({ invitationState: 'open' });
  await expect(
    world.call(shops[1]!, 'marketplace.decline-invitation', { invitationId: one!.invitationId }),
  ).rejects.toMatchObject({
    code: 'resource.not-found',
  });
  const demandId = await market.demand(shops[0]!);
  await world.call(shops[0]!, 'marketplace.apply', { demandId, productIds: [productId] });
  expect(await seen(shops[0]!)).toMatchObject([{ invitationState: 'applied', applicationId: expect.any(String) }]);
  const [fourth] = await seen(shops[3]!);
  await world.call(shops[3]!, 'marketplace.decline-invitation', { invitationId: fourth!.invitationId });
  expect(await seen(shops[3]!)).toMatchObject([{ invitationState: 'declined' }]);
  expect((await invite(bank, [3])).outcomes).toMatchObject([{ outcome: 'state.conflict' }]);
});

test('what is taken back is seen no more, and nothing is kept beyond the time allowed', async () => {
  const { authorisations } = await world.call<{ authorisations: { authorisationId: string; purpose: string; state: string }[] }>(
    shops[3]!,
    'consent.list-authorisations',
    {},
  );
  for (const { authorisationId, state } of authorisations)
    if (state !== 'revoked') await world.call(shops[3]!, 'consent.revoke', { authorisationId, reason: '示例' });
  await world.settle();
  expect((await listed()).map(({ subjectId }) => subjectId)).not.toContain(shops[3]!.subjectId);
  expect(await listed()).not.toEqual([]);
  late += 31 * DAY_MS;
  expect(await listed()).toEqual([]);
  await forgetScreenedLate.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
  );
  late -= 31 * DAY_MS;
  expect(await listed()).toEqual([]);
});

test('a suspended institution is shown nothing', async () => {
  await world.call(operator, 'institutions.suspend', { institutionNo: bank.institutionNo, reason: '示例原因' });
  await expect(screen()).rejects.toMatchObject({ code: 'policy.suspended' });
  await expect(listed()).rejects.toMatchObject({ code: 'policy.suspended' });
});
