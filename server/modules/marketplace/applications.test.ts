import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import type { Failure } from '../../kernel/pure/failure.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { tellService } from './jobs/tell-service.ts';
import { watchApplications } from './jobs/watch-applications.ts';
import { findApplicationOfCase } from './index.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';

type Head = {
  applicationId: string;
  productId: string;
  institutionNo: number;
  financingState: string;
  dueOn: string | null;
  caseNo: string;
  authorisationId: string | null;
  isNew: boolean;
  overdue: boolean;
  proposedProductId: string | null;
  decisionDays: number | null;
};
type Entry = { event: string; party: string; text: string | null; late: boolean | null; refusalCode: string | null };
type Course = { application: Head; timeline: Entry[] };

/** A Tuesday; Friday the 11th is followed by a weekend. */
const START = '2026-09-08T02:00:00Z';
const REASON = '近三个月回款不足以覆盖月供，建议降低金额后再申请';
const terms = { amountFen: 70_000_000, termMonths: 12, annualRateBp: 420, guarantee: 'credit', repayment: 'equal-instalments' };
let now = new Date(START);
let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let bank: Bank;
let rival: Bank;
let shop: Principal & { subjectId: string };
let other: Principal;
let productId: string;
let rivalProduct: string;

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  market = await openMarket(world, () => now);
  [bank, rival] = [await market.bank(), await market.bank()];
  shop = await market.enterprise(1, 500_000);
  other = await market.enterprise(2, 500_000);
  productId = await market.publish(bank);
  rivalProduct = await market.publish(rival, { clauses: [], annualRateBp: { min: 400, max: 900 } });
});
afterAll(() => world.close());
beforeEach(() => {
  now = new Date(START);
});

const apply = async (input: object = {}, who: Principal = shop, options = {}) => {
  const demandId = await market.demand(who);
  return (
    await world.call<{ applications: Head[] }>(who, 'marketplace.apply', { demandId, productIds: [productId], ...input }, options)
  ).applications;
};
const applied = async (input: object = {}) => (await apply(input))[0]!.applicationId;
const decide = (applicationIds: readonly string[], act: string, more: object = {}, who: Principal = bank) =>
  world.call<{ outcomes: { outcome: string; financingState: string }[] }>(who, 'marketplace.decide', {
    applicationIds,
    act,
    ...more,
  });
const course = (applicationId: string, who: Principal = shop) =>
  world.call<Course>(who, 'marketplace.get-application', { applicationId });
const watch = () =>
  watchApplications.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
  );
const at = (day: string) => {
  now = new Date(`${day}T02:00:00Z`);
};
const cases = (applicationId: string) =>
  world.database.transaction(system, (tx) =>
    tx.rows<{ closedAt: Date | null; reason: string | null }>(
      sql`select closed_at as "closedAt", close_reason as reason from query.cases where case_no = ${`JQ-${applicationId}`}`,
    ),
  );

test('an application goes to the bank with its financing case, authorised and due the next working day', async () => {
  const [one] = await apply({ authorise: {} });
  expect(one).toMatchObject({ financingState: 'submitted', dueOn: '2026-09-09', isNew: true, institutionNo: bank.institutionNo });
  const asked = { authorisationId: one!.authorisationId, code: shop.subjectId, caseNo: one!.caseNo, purpose: 'loan-review' };
  const answer = await world.call<{ items: unknown[] }>(bank, 'query.ask', { ...asked, items: [{ item: 'sales-summaries' }] });
  expect(answer.items).toHaveLength(1);
  const { applications } = await world.call<{ applications: Head[] }>(bank, 'marketplace.list-applications', { open: true });
  expect(applications.map(({ applicationId }) => applicationId)).toContain(one!.applicationId);
});

test('of a financing case it is known for which application it was opened, to its two sides alone', async () => {
  const [one] = await apply();
  const find = (who: Principal) =>
    world.database.transaction(who, (tx) => findApplicationOfCase(tx, shop.subjectId, bank.institutionNo, one!.caseNo));
  for (const who of [shop, bank])
    expect(await find(who)).toMatchObject({ applicationId: one!.applicationId, state: 'submitted' });
  expect(await find(rival)).toBeUndefined();
});

test('from offer to grant both sides read the same course', async () => {
  const id = await applied();
  await decide([id], 'accept');
  await decide([id], 'reply', { text: '材料已收到，正在审查' });
  await decide([id], 'offer', { terms });
  await expect(decide([id], 'offer', { terms })).resolves.toMatchObject({ outcomes: [{ outcome: 'state.conflict' }] });
  await world.call(shop, 'marketplace.accept-offer', { applicationId: id });
  await decide([id], 'grant', { firstLoan: true });
  const [mine, theirs] = [await course(id), await course(id, bank)];
  expect(mine).toEqual(theirs);
  expect(mine.timeline.map(({ event }) => event)).toEqual(['submitted', 'accepted', 'replied', 'offered', 'agreed', 'granted']);
  expect(mine.timeline.at(-1)).toMatchObject({ terms, firstLoan: true, grantedOn: '2026-09-08' });
  expect(mine.application).toMatchObject({ financingState: 'granted', dueOn: null, decisionDays: 0 });
  expect(await cases(id)).toMatchObject([{ reason: '已放款' }]);
});

test('what was authorised for an application ends with it, unless it came to a loan', async () => {
  const owner = await market.enterprise(7, 500_000);
  const sent = async () => (await apply({ authorise: {} }, owner))[0]!.applicationId;
  const stateOf = async (applicationId: string) => {
    const { authorisationId } = (await course(applicationId, owner)).application;
    await world.settle();
    return (await world.call<{ authorisation: { state: string } }>(owner, 'consent.get-authorisation', { authorisationId }))
      .authorisation.state;
  };
  const withdrawn = await sent();
  expect(await stateOf(withdrawn)).toBe('active');
  await world.call(owner, 'marketplace.withdraw', { applicationId: withdrawn });
  expect(await stateOf(withdrawn)).toBe('revoked');
  const refused = await sent();
  await decide([refused], 'refuse', { refusalCode: 'cash-flow', text: REASON });
  expect(await stateOf(refused)).toBe('revoked');
  const granted = await sent();
  await decide([granted], 'offer', { terms });
  await decide([granted], 'grant');
  expect(await stateOf(granted)).toBe('active');
});

test('a double click sends nothing twice, with a key, without one, or both at once', async () => {
  const demandId = await market.demand(shop);
  const click = (options = {}) =>
    world.call<{ applications: Head[] }>(
      shop,
      'marketplace.apply',
      { demandId, productIds: [productId], authorise: {} },
      options,
    );
  const clicks = await Promise.all([click(), click(), click(), click()]);
  const again = await click({ idempotencyKey: 'twice' });
  expect(await click({ idempotencyKey: 'twice' })).toEqual(again);
  const all = [...clicks, again].flatMap(({ applications }) => applications);
  expect(new Set(all.map(({ applicationId }) => applicationId)).size).toBe(1);
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(all.map(({ authorisationId }) => authorisationId)).size).toBe(1);
  expect(await cases(all[0]!.applicationId)).toHaveLength(1);
});

test('a broadcast reaches each fitting institution once and no more of them than allowed', async () => {
  await market.publish(bank, { clauses: [] });
  const all = await apply({ productIds: undefined, broadcast: 10 });
  expect(new Set(all.map(({ institutionNo }) => institutionNo))).toEqual(new Set([bank.institutionNo, rival.institutionNo]));
  expect(all).toHaveLength(2);
  expect(await apply({ productIds: undefined, broadcast: 1 })).toHaveLength(1);
  await expect(apply({ broadcast: 1 })).rejects.toMatchObject({ code: 'request.invalid' });
});

test('what an authorisation may not hold leaves no application behind', async () => {
  const demandId = await market.demand(shop);
  const input = { demandId, productIds: [productId], authorise: { dataFrom: '1999-01' } };
  await expect(world.call(shop, 'marketplace.apply', input)).rejects.toMatchObject({
    code: expect.stringMatching(/consent|request/) as string,
  });
  const { applications } = await world.call<{ applications: Head[] }>(shop, 'marketplace.list-applications', { demandId });
  expect(applications).toEqual([]);
});

test('a refusal needs a code of the table and a sentence that says what to do', async () => {
  const id = await applied();
  for (const more of [
    {},
    { refusalCode: 'cash-flow' },
    { refusalCode: 'cash-flow', text: '不行' },
    { refusalCode: 'whim', text: REASON },
  ])
    await expect(decide([id], 'refuse', more)).rejects.toMatchObject({ code: 'request.invalid' });
  await decide([id], 'refuse', { refusalCode: 'cash-flow', text: REASON });
  expect((await course(id)).timeline.at(-1)).toMatchObject({ event: 'refused', refusalCode: 'cash-flow', text: REASON });
  expect(await cases(id)).toMatchObject([{ reason: '机构未予通过' }]);
});

test('many are decided at once, and one that does not fit leaves the others as they are', async () => {
  const ids = [await applied(), await applied(), await applied()];
  await world.call(shop, 'marketplace.withdraw', { applicationId: ids[1] });
  const strange = '00000000-0000-4000-8000-0000000000ff';
  const { outcomes } = await decide([...ids, strange], 'accept');
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'state.conflict', 'done', 'resource.not-found']);
});

test('an application is its two sides’: to another bank and another enterprise it is not there', async () => {
  const id = await applied();
  for (const who of [rival, other]) {
    await expect(course(id, who)).rejects.toMatchObject({ code: 'resource.not-found' });
    await expect(world.call(who, 'marketplace.send-message', { applicationId: id, text: '你好' })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
    const { applications } = await world.call<{ applications: Head[] }>(who, 'marketplace.list-applications', {});
    expect(applications.map(({ applicationId }) => applicationId)).not.toContain(id);
  }
  expect((await decide([id], 'accept', {}, rival)).outcomes[0]!.outcome).toBe('resource.not-found');
  await expect(world.call(other, 'marketplace.withdraw', { applicationId: id })).rejects.toMatchObject({
    code: 'resource.not-found',
  });
});

test('staff take applications out of the queue, hand them on and put them back', async () => {
  const id = await applied();
  const queue = async (assignee: string) =>
    (
      await world.call<{ applications: Head[] }>(bank, 'marketplace.list-applications', { assignee, open: true })
    ).applications.some(({ applicationId }) => applicationId === id);
  expect(await queue('')).toBe(true);
  await world.call(bank, 'marketplace.assign', { applicationIds: [id] });
  expect([await queue(''), await queue(bank.clientId)]).toEqual([false, true]);
  await world.call(bank, 'marketplace.assign', { applicationIds: [id], assignee: 'person:colleague' });
  expect(await queue('person:colleague')).toBe(true);
  await world.call(bank, 'marketplace.assign', { applicationIds: [id], assignee: null });
  expect(await queue('')).toBe(true);
});

describe('the clock', () => {
  test('runs in working days: a weekend and a holiday do not count, a weekend day worked in exchange does', async () => {
    await world.call('administrator', 'rights.set-holidays', {
      year: 2026,
      source: '示例安排',
      days: [
        { day: '2026-09-14', kind: 'off' },
        { day: '2026-09-19', kind: 'work' },
      ],
    });
    at('2026-09-11');
    const id = await applied();
    expect((await course(id)).application.dueOn).toBe('2026-09-15');
    at('2026-09-15');
    await decide([id], 'reply', { text: '正在审查' });
    // Seven working days from the 15th: 16, 17, 18, the Saturday worked, 21, 22, 23.
    expect((await course(id)).application.dueOn).toBe('2026-09-23');
    at('2026-09-24');
    await decide([id], 'offer', { terms });
    // From the 11th to the 24th without the 12th, 13th, 14th and 20th.
    expect((await course(id)).application.decisionDays).toBe(9);
    expect((await course(id)).timeline.map(({ late }) => late)).toEqual([null, false, true]);
  });

  test('reminds on the last day, notes what is late, and proposes another product; each once however often it runs', async () => {
    const id = await applied();
    at('2026-09-09');
    for (let round = 0; round < 2; round++) await watch();
    expect((await course(id)).timeline.map(({ event }) => event)).toEqual(['submitted', 'reminded']);
    at('2026-09-10');
    for (let round = 0; round < 2; round++) await watch();
    const late = await course(id);
    expect(late.timeline.map(({ event }) => event)).toEqual(['submitted', 'reminded', 'overdue', 'reroute-proposed']);
    expect(late.application).toMatchObject({ overdue: true, proposedProductId: rivalProduct });
    const { application } = await world.call<{ application: Head }>(shop, 'marketplace.reroute', { applicationId: id });
    expect(application).toMatchObject({ institutionNo: rival.institutionNo, financingState: 'submitted' });
    expect((await course(id)).application.financingState).toBe('rerouted');
    expect(await cases(id)).toMatchObject([{ reason: '改投其他产品' }]);
    expect((await decide([id], 'accept')).outcomes[0]!.outcome).toBe('state.conflict');
  });

  test('ends an offer that the enterprise leaves unanswered', async () => {
    const id = await applied();
    await decide([id], 'offer', { terms });
    at('2026-09-24');
    await watch();
    expect((await course(id)).application.financingState).toBe('expired');
  });
});

test('messages and documents stand in the course; a file is kept once, of known kinds, and only the two sides get it', async () => {
  const id = await applied();
  await world.call(bank, 'marketplace.send-message', { applicationId: id, text: '请补充合同' });
  const bytes = new TextEncoder().encode('%PDF-1.7 示例合同');
  const add = (content: Uint8Array, who: Principal = shop) =>
    world.call<{ documentId: string; isNew: boolean }>(
      who,
      'marketplace.add-document',
      { applicationId: id, fileName: '合同.pdf' },
      { bytes: content },
    );
  const { documentId, isNew } = await add(bytes);
  expect([isNew, await add(bytes)]).toMatchObject([true, { documentId, isNew: false }]);
  expect(
    new Uint8Array((await world.call<Buffer>(bank, 'marketplace.get-document', { applicationId: id, documentId })) as never),
  ).toEqual(bytes);
  await expect(add(new TextEncoder().encode('MZ program'))).rejects.toMatchObject({ code: 'file.unreadable' });
  await expect(add(bytes, rival)).rejects.toMatchObject({ code: 'resource.not-found' });
  await expect(world.call(rival, 'marketplace.get-document', { applicationId: id, documentId })).rejects.toMatchObject({
    code: 'resource.not-found',
  });
  expect((await course(id)).timeline.map(({ event }) => event)).toEqual(['submitted', 'message', 'document']);
});

test('the bank is told by the feed of its events of what the enterprise and the clock did, not of what it did itself', async () => {
  const id = await applied();
  await decide([id], 'accept');
  await world.call(shop, 'marketplace.withdraw', { applicationId: id });
  await world.settle();
  const { messages } = await world.call<{ messages: { webhookKind: string; data: { applicationId?: string } }[] }>(
    bank,
    'webhooks.list-events',
    { limit: 500 },
  );
  const told = messages.filter(({ data }) => data.applicationId === id).map(({ webhookKind }) => webhookKind);
  expect(told.toSorted()).toEqual(['application.changed', 'application.submitted']);
});

test('how an institution serves is told once there are twenty applications, and the operator sees no word of the two sides', async () => {
  const run = () =>
    tellService.run(
      contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
    );
  const quick = await market.bank();
  const fast = await market.publish(quick, { clauses: [] });
  const serve = async (count: number) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++) ids.push(await applied({ productIds: [fast] }));
    for (const applicationId of ids)
      await world.call(shop, 'marketplace.close-demand', { demandId: await demandOf(applicationId) });
    await decide(ids, 'offer', { terms }, quick);
  };
  const demandOf = async (applicationId: string) =>
    (await world.call<{ application: { demandId: string } }>(shop, 'marketplace.get-application', { applicationId })).application
      .demandId;
  const shown = async () =>
    (await world.call<{ service: object[] }>('anyone', 'marketplace.show-service', { institutionNo: quick.institutionNo }))
      .service;
  for (const demand of (
    await world.call<{ demands: { demandId: string; open: boolean }[] }>(shop, 'marketplace.list-demands', { limit: 500 })
  ).demands)
    if (demand.open) await world.call(shop, 'marketplace.close-demand', { demandId: demand.demandId });
  await serve(19);
  await run();
  expect(await shown()).toEqual([]);
  await serve(1);
  await run();
  expect(await shown()).toMatchObject([
    { decided: 20, approved: 20, decisionP50: 0, decisionP90: 0, grantP50: null, lateShare: 0 },
  ]);
  const refused = (await world
    .call(operator, 'marketplace.get-application', { applicationId: await applied() })
    .catch((one: unknown) => one)) as Failure;
  expect(refused.code).toBe('access.not-granted');
  const events = await world.database.transaction(operator, (tx) => tx.rows(sql`select from marketplace.application_events`));
  expect(events).toEqual([]);
});
