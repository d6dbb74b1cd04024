import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, eachStatement } from '../../kernel/perform.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { listItems } from '../catalogue/index.ts';
import { openMarket, type Bank } from '../marketplace/marketplace.testing.ts';
import { watchGuarantees } from './jobs/watch-guarantees.ts';

let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let bank: Bank;
let guarantor: Bank;
let second: Bank;
let enterprise: Principal & { subjectId: string };
let stranger: Principal & { subjectId: string };
let clock = new Date('2026-09-14T02:00:00.000Z');
const DAY_MS = 86_400_000;
const items = listItems().map(({ name }) => name);
const terms = {
  taking: true,
  divisions: ['330000'],
  maxAmountFen: 100_000_000,
  minFeeBp: 50,
  maxFeeBp: 100,
  items: ['registration', 'sales-summaries'],
  note: '示例',
};
const offered = { amountFen: 60_000_000, termMonths: 12, annualRateBp: 400, guarantee: 'guarantee-backed', repayment: 'bullet' };

type Guarantee = {
  guaranteeId: string;
  guaranteeState: string;
  caseNo: string;
  authorisationId: string | null;
  dueOn: string | null;
  overdue: boolean;
  amountFen: number;
};
type Timeline = { event: string; guarantor: { undertaking: { letterNo: string } | null } | null; text: string | null }[];

beforeAll(async () => {
  world = await openWorld({ now: () => clock });
  market = await openMarket(world, () => clock);
  bank = await market.bank();
  guarantor = await admittedBank(world, 'guarantor-a', { items }, 'guarantor');
  second = await admittedBank(world, 'guarantor-b', { items }, 'guarantor');
  for (const one of [guarantor, second]) await world.call(one, 'guarantees.set-terms', terms);
  enterprise = await market.enterprise(1, 500_000);
  stranger = await market.enterprise(2, 500_000);
});
afterAll(() => world.close());

async function applied(who: Principal = enterprise): Promise<string> {
  const productId = await market.publish(bank, { clauses: [] });
  const demandId = await market.demand(who, { guarantees: ['guarantee-backed'] });
  const { applications } = await world.call<{ applications: { applicationId: string }[] }>(who, 'marketplace.apply', {
    demandId,
    productIds: [productId],
  });
  // Only so many demands may be open, and what was applied for stays.
  await world.call(who, 'marketplace.close-demand', { demandId });
  return applications[0]!.applicationId;
}

const ask = async (applicationId: string, more: object = {}): Promise<Guarantee> =>
  (
    await world.call<{ guarantee: Guarantee }>(enterprise, 'guarantees.ask', {
      applicationId,
      guarantorNo: guarantor.institutionNo,
      ...more,
    })
  ).guarantee;

const undertaking = { letterNo: '示例〔2026〕1号', amountFen: 60_000_000, feeBp: 80, validUntil: '2026-12-31' };
const give = (guaranteeId: string, more: object = {}, who = guarantor) =>
  world.call(who, 'guarantees.answer', { guaranteeId, act: 'give', undertaking: { ...undertaking, ...more } });
const refuse = (guaranteeId: string) =>
  world.call(guarantor, 'guarantees.answer', {
    guaranteeId,
    act: 'refuse',
    refusalCode: 'security',
    text: '反担保措施不足，补充后可以再申请（示例）',
  });
const decide = (applicationId: string, act: string, more: object = {}) =>
  world.call(bank, 'marketplace.decide', { applicationIds: [applicationId], act, ...more });
const watchNow = () =>
  watchGuarantees.run(
    contextOf(world.pipeline, { principal: system, language: 'zh' }, eachStatement(world.pipeline, system), 'job'),
  );
const stateOf = async (guaranteeId: string, who: Principal = enterprise) =>
  (await world.call<{ guarantee: Guarantee }>(who, 'guarantees.get', { guaranteeId })).guarantee.guaranteeState;
const courseOf = async (applicationId: string, who: Principal = bank) =>
  (await world.call<{ timeline: Timeline }>(who, 'marketplace.get-application', { applicationId })).timeline;

describe('a guarantor is a party to an application', () => {
  test('what it commits itself to stands in the course that enterprise and lender read, and the loan brings it into force', async () => {
    const applicationId = await applied();
    const { guaranteeId, dueOn } = await ask(applicationId, { authorise: {} });
    await world.settle();
    // Five working days from Monday 14 September 2026; Sunday the 20th is one of them (调休).
    expect(dueOn).toBe('2026-09-20');
    await decide(applicationId, 'offer', { terms: offered });
    await world.settle();
    await give(guaranteeId);
    await world.settle();
    const seen = await courseOf(applicationId);
    expect(seen).toEqual(await courseOf(applicationId, enterprise));
    expect(seen.map(({ event }) => event)).toEqual(['submitted', 'guarantee-asked', 'offered', 'guarantee-given']);
    expect(seen.at(-1)?.guarantor?.undertaking).toEqual({ ...undertaking, letterId: null });
    const detail = await world.call<{ offer: unknown; cost: { annualisedBp: number; feesFen: number } }>(
      guarantor,
      'guarantees.get',
      { guaranteeId },
    );
    expect(detail.offer).toEqual(offered);
    // 0.8% of 600,000 yuan, due at the beginning, on top of 4%.
    expect(detail.cost.feesFen).toBeGreaterThanOrEqual(480_000);
    expect(detail.cost.annualisedBp).toBeGreaterThan(480);
    await world.call(enterprise, 'marketplace.accept-offer', { applicationId });
    await decide(applicationId, 'grant');
    await world.settle();
    expect(await stateOf(guaranteeId)).toBe('in-force');
    const { cases } = await world.call<{ cases: { caseNo: string; closedAt: string | null }[] }>(
      guarantor,
      'query.list-cases',
      {},
    );
    expect(cases.filter(({ closedAt }) => closedAt === null)).toEqual([]);
  });

  test('a lender learns that a guarantee ended, and not why; the enterprise may ask another then, and not before', async () => {
    const applicationId = await applied();
    const { guaranteeId, authorisationId } = await ask(applicationId, { authorise: {} });
    await expect(ask(applicationId, { guarantorNo: second.institutionNo })).rejects.toMatchObject({ code: 'state.conflict' });
    await refuse(guaranteeId);
    await world.settle();
    const ended = (await courseOf(applicationId)).at(-1);
    expect(ended).toMatchObject({ event: 'guarantee-ended', text: null, refusalCode: null });
    const { authorisation } = await world.call<{ authorisation: { state: string } }>(enterprise, 'consent.get-authorisation', {
      authorisationId,
    });
    expect(authorisation.state).toBe('revoked');
    await ask(applicationId, { guarantorNo: second.institutionNo });
    await world.settle();
    expect((await courseOf(applicationId)).map(({ event }) => event)).toEqual([
      'submitted',
      'guarantee-asked',
      'guarantee-ended',
      'guarantee-asked',
    ]);
  });

  test('a guarantor asks for data in its own case under its own authorisation, and for nothing afterwards', async () => {
    const applicationId = await applied();
    const { caseNo, authorisationId, guaranteeId } = await ask(applicationId, { authorise: { items: ['registration'] } });
    const { subjectId: code } = enterprise;
    const query = { code, authorisationId, caseNo, items: [{ item: 'registration' }], purpose: 'loan-review' };
    await expect(world.call(guarantor, 'query.ask', query)).resolves.toMatchObject({ receipt: { jws: expect.any(String) } });
    await expect(world.call(second, 'query.ask', query)).rejects.toThrow();
    await world.call(enterprise, 'guarantees.withdraw', { guaranteeId });
    await world.settle();
    await expect(world.call(guarantor, 'query.ask', query)).rejects.toThrow();
  });

  test('whatever ends the application ends the request, once', async () => {
    const applicationId = await applied();
    const { guaranteeId } = await ask(applicationId);
    await world.call(enterprise, 'marketplace.withdraw', { applicationId });
    await world.settle();
    expect(await stateOf(guaranteeId)).toBe('lapsed');
    await expect(give(guaranteeId)).rejects.toMatchObject({ code: 'state.conflict' });
    await expect(ask(applicationId)).rejects.toMatchObject({ code: 'state.conflict' });
    const rows = await world.database.transaction(system, (tx) =>
      tx.rows<{ kind: string }>(sql`select kind from guarantees.events where guarantee_id = ${guaranteeId} order by seq`),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['asked', 'lapsed']);
  });

  test('two clicks ask once', async () => {
    const applicationId = await applied();
    const both = await Promise.allSettled([ask(applicationId), ask(applicationId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { guaranteeRequests } = await world.call<{ guaranteeRequests: unknown[] }>(enterprise, 'guarantees.list', {
      applicationId,
    });
    expect(guaranteeRequests).toHaveLength(1);
  });
});

describe('who sees what', () => {
  test('a guarantor sees its requests and nothing of the application; other institutions and enterprises see nothing', async () => {
    const applicationId = await applied();
    const { guaranteeId } = await ask(applicationId);
    await world.call(enterprise, 'marketplace.send-message', { applicationId, text: '与银行的话' });
    await world.call(enterprise, 'guarantees.send-message', { guaranteeId, text: '与担保机构的话' });
    await expect(world.call(guarantor, 'marketplace.get-application', { applicationId })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
    for (const who of [bank, second, stranger])
      await expect(world.call(who, 'guarantees.get', { guaranteeId })).rejects.toMatchObject({ code: 'resource.not-found' });
    for (const who of [bank, second, stranger]) {
      const { guaranteeRequests } = await world.call<{ guaranteeRequests: { guaranteeId: string }[] }>(
        who,
        'guarantees.list',
        {},
      );
      expect(guaranteeRequests.map((one) => one.guaranteeId)).not.toContain(guaranteeId);
    }
    const { timeline } = await world.call<{ timeline: { text: string | null }[] }>(guarantor, 'guarantees.get', { guaranteeId });
    expect(timeline.map(({ text }) => text)).toEqual([null, '与担保机构的话']);
    const heads = await world.call<{ guaranteeRequests: object[] }>(operator, 'guarantees.list', { applicationId });
    expect(heads.guaranteeRequests).toHaveLength(1);
  });

  test('of the documents between enterprise and guarantor the lender reads the letter of the undertaking alone, once it is given', async () => {
    const applicationId = await applied();
    const { guaranteeId } = await ask(applicationId);
    const add = async (who: Principal, fileName: string) => {
      const bytes = new TextEncoder().encode(`%PDF-1.7 ${fileName}`);
      const added = await world.call<{ documentId: string }>(
        who,
        'guarantees.add-document',
        { guaranteeId, fileName },
        { bytes },
      );
      return added.documentId;
    };
    const [plan, letter] = [await add(enterprise, '反担保方案.pdf'), await add(guarantor, '意向函.pdf')];
    const read = (who: Principal, documentId: string) =>
      world
        .call<Buffer>(who, 'guarantees.get-document', { guaranteeId, documentId })
        .then(String, (error: { code: string }) => error.code);
    expect(await read(guarantor, plan)).toBe('%PDF-1.7 反担保方案.pdf');
    expect(await read(bank, letter)).toBe('resource.not-found');
    // What the enterprise handed in is no letter of the guarantor's.
    await expect(give(guaranteeId, { letterId: plan })).rejects.toMatchObject({ code: 'request.invalid' });
    await give(guaranteeId, { letterId: letter });
    expect(await read(bank, letter)).toBe('%PDF-1.7 意向函.pdf');
    for (const [who, documentId] of [
      [bank, plan],
      [second, letter],
      [stranger, letter],
    ] as const)
      expect(await read(who, documentId)).toBe('resource.not-found');
  });

  test('a bank cannot say that it guarantees, and a guarantor is asked within its own terms only', async () => {
    await expect(world.call(bank, 'guarantees.set-terms', terms)).rejects.toMatchObject({ code: 'access.not-granted' });
    const applicationId = await applied();
    const fields = async (more: object) => {
      const failure = await ask(applicationId, more).catch(
        (error: unknown) => error as { info: { issues: { field: string }[] } },
      );
      return 'info' in failure ? failure.info.issues.map(({ field }) => field) : [];
    };
    expect(await fields({ guarantorNo: bank.institutionNo })).toEqual(['guarantorNo']);
    expect(await fields({ amountFen: terms.maxAmountFen + 1 })).toEqual(['amountFen']);
    await world.call(second, 'guarantees.set-terms', { ...terms, divisions: ['440000'] });
    expect(await fields({ guarantorNo: second.institutionNo })).toEqual(['guarantorNo']);
    await world.call(second, 'guarantees.set-terms', { ...terms, taking: false });
    expect(await fields({ guarantorNo: second.institutionNo })).toEqual(['guarantorNo']);
    const { guarantors } = await world.call<{ guarantors: { guarantorNo: number }[] }>(
      enterprise,
      'guarantees.list-guarantors',
      {},
    );
    expect(guarantors.map(({ guarantorNo }) => guarantorNo)).toEqual([guarantor.institutionNo]);
    await world.call(second, 'guarantees.set-terms', terms);
  });

  test('an answer says what it lacks: more than was asked, a day gone by, no reason', async () => {
    const { guaranteeId } = await ask(await applied(), { amountFen: 50_000_000 });
    const fieldsOf = (input: object) =>
      world.call(guarantor, 'guarantees.answer', { guaranteeId, ...input }).catch((error: unknown) => {
        const { info } = error as { info: { issues: { field: string }[] } };
        return info.issues.map(({ field }) => field);
      });
    expect(await fieldsOf({ act: 'give' })).toEqual(['undertaking']);
    expect(await fieldsOf({ act: 'give', undertaking: { ...undertaking, validUntil: '2026-09-13' } })).toEqual([
      'undertaking.amountFen',
      'undertaking.validUntil',
    ]);
    expect(await fieldsOf({ act: 'refuse', text: '不行' })).toEqual(['text', 'refusalCode']);
    expect(await stateOf(guaranteeId)).toBe('asked');
  });
});

describe('the clock', () => {
  test('a guarantor is reminded on its day, late after it, and each is said once', async () => {
    const { guaranteeId } = await ask(await applied());
    const kindsAt = async (days: number) => {
      const before = clock;
      clock = new Date(before.getTime() + days * DAY_MS);
      for (let run = 0; run < 2; run++) await watchNow();
      clock = before;
      const { timeline } = await world.call<{ timeline: { event: string }[] }>(enterprise, 'guarantees.get', { guaranteeId });
      return timeline.map(({ event }) => event);
    };
    expect(await kindsAt(5)).toEqual(['asked']);
    expect(await kindsAt(6)).toEqual(['asked', 'reminded']);
    expect(await kindsAt(7)).toEqual(['asked', 'reminded', 'overdue']);
  });

  test('an undertaking holds through its last day and lapses after it', async () => {
    const applicationId = await applied();
    const { guaranteeId } = await ask(applicationId);
    await give(guaranteeId, { validUntil: '2026-09-14' });
    const watch = async (day: string) => {
      const before = clock;
      clock = new Date(`${day}T03:00:00.000Z`);
      await watchNow();
      await world.settle();
      clock = before;
    };
    await watch('2026-09-14');
    expect(await stateOf(guaranteeId)).toBe('given');
    await watch('2026-09-15');
    expect(await stateOf(guaranteeId)).toBe('lapsed');
    expect((await courseOf(applicationId)).at(-1)?.event).toBe('guarantee-ended');
  });
});
