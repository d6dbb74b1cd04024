import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, regulator, type World } from '../../testing/world.ts';
import { openMarket, type Bank } from './marketplace.testing.ts';

type Head = {
  applicationId: string;
  demandId: string;
  productId: string;
  caseNo: string;
  financingState: string;
  grantDays: number | null;
  dueOn: string | null;
  endedAt: string | null;
};
type Course = {
  application: Head;
  timeline: { event: string; party: string; late: boolean | null; loan: object | null }[];
};

const DAY_MS = 86_400_000;
/** A Tuesday. */
let now = new Date('2026-09-08T02:00:00Z');
let world: World;
let market: Awaited<ReturnType<typeof openMarket>>;
let bank: Bank;
let rival: Bank;
let shop: Principal & { subjectId: string };

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  market = await openMarket(world, () => now);
  [bank, rival] = [await market.bank(), await market.bank()];
  shop = await market.enterprise(1, 500_000);
});
afterAll(() => world.close());

/** Applications of one demand to both banks. */
async function applyToBoth(): Promise<readonly [Head, Head]> {
  const [one, two] = [await market.publish(bank), await market.publish(rival)];
  const demandId = await market.demand(shop);
  const { applications } = await world.call<{ applications: Head[] }>(shop, 'marketplace.apply', {
    demandId,
    productIds: [one, two],
  });
  return [applications.find(({ productId }) => productId === one)!, applications.find(({ productId }) => productId === two)!];
}
const course = (applicationId: string, who: Principal = shop) =>
  world.call<Course>(who, 'marketplace.get-application', { applicationId });
const loanOf = (contractNo: string, more: object) => ({
  code: shop.subjectId,
  contractNo,
  loanKind: 'working-capital',
  guarantee: 'credit',
  grantedOn: '2026-09-08',
  grantedFen: 50_000_000,
  drawnFen: 50_000_000,
  balanceFen: 50_000_000,
  ratePpm: 42_000,
  termMonths: 12,
  loanState: 'outstanding',
  overdueDays: 0,
  overdueFen: 0,
  asOn: '2026-09-08',
  ...more,
});
async function report(who: Principal, ...loans: object[]): Promise<void> {
  const { loanReport } = await world.call<{ loanReport: { refusals: object[] } }>(who, 'loans.report', { loans });
  expect(loanReport.refusals).toEqual([]);
  await world.settle();
}

test('the loan of its case makes an application granted by itself, once however often it is reported, and leaves the other bank’s alone', async () => {
  const [mine, other] = await applyToBoth();
  await report(bank, loanOf('L-1', { caseNo: mine.caseNo }));
  await report(bank, loanOf('L-1', { caseNo: mine.caseNo, balanceFen: 40_000_000 }));
  const { application, timeline } = await course(mine.applicationId);
  expect(application).toMatchObject({ financingState: 'granted', grantDays: 0 });
  expect(timeline.map(({ event }) => event)).toEqual(['submitted', 'lent']);
  expect(timeline.at(-1)).toMatchObject({
    party: 'platform',
    late: false,
    loan: { contractNo: 'L-1', amountFen: 50_000_000, termMonths: 12, ratePpm: 42_000, grantedOn: '2026-09-08' },
  });
  expect(await course(mine.applicationId, bank)).toEqual(await course(mine.applicationId));
  expect((await course(other.applicationId)).application.financingState).toBe('submitted');
});

test('a loan under a case of the bank’s own comes to the application it names, and to none of another bank', async () => {
  const [mine, other] = await applyToBoth();
  await world.call(rival, 'query.open-case', { code: shop.subjectId, caseNo: 'OWN-1', kind: 'loan' });
  for (const applicationNo of [mine.applicationId, 'A-1']) {
    const loans = [loanOf('L-2', { caseNo: 'OWN-1', applicationNo })];
    const { loanReport } = await world.call<{ loanReport: { refusals: object[] } }>(rival, 'loans.report', { loans });
    expect(loanReport).toMatchObject({ added: 0, refusals: [{ row: 1, field: 'applicationNo', rule: 'known' }] });
  }
  await world.settle();
  expect((await course(mine.applicationId)).application.financingState).toBe('submitted');
  await report(rival, loanOf('L-2', { caseNo: 'OWN-1', applicationNo: other.applicationId }));
  expect((await course(other.applicationId)).timeline.at(-1)).toMatchObject({ event: 'lent', loan: { contractNo: 'L-2' } });
});

test('a grant the bank registered comes to its loan without being granted twice; a refusal stays one', async () => {
  const [granted, refused] = await applyToBoth();
  const decide = (who: Principal, { applicationId }: Head, act: string, more: object = {}) =>
    world.call(who, 'marketplace.decide', { applicationIds: [applicationId], act, ...more });
  const terms = { amountFen: 50_000_000, termMonths: 12, annualRateBp: 420, guarantee: 'credit', repayment: 'bullet' };
  await decide(bank, granted, 'offer', { terms });
  await decide(bank, granted, 'grant');
  await decide(rival, refused, 'refuse', { refusalCode: 'quota', text: '本季度产品额度已用完，请于下季度再申请' });
  await report(bank, loanOf('L-3', { caseNo: granted.caseNo }));
  await report(rival, loanOf('L-4', { caseNo: refused.caseNo }));
  expect((await course(granted.applicationId)).timeline.map(({ event }) => event)).toEqual([
    'submitted',
    'offered',
    'granted',
    'lent',
  ]);
  const other = await course(refused.applicationId);
  expect(other.application.financingState).toBe('refused');
  expect(other.timeline.at(-1)).toMatchObject({ event: 'lent', loan: { contractNo: 'L-4' } });
});

test('a grant of which no loan is reported stays silent although its case is closed', async () => {
  const [mine] = await applyToBoth();
  const used = new Date(now.getTime() - 40 * DAY_MS);
  await world.database.transaction(system, (tx) =>
    tx.run(sql`insert into audit.disclosures (subject_id, disclosure_id, request_id, at, institution_no, client_id, provider_nos, operation,
        case_no, items, request_digest, rule_version, salt)
      values (${shop.subjectId}, gen_random_uuid(), 'r', ${used}::timestamptz, ${bank.institutionNo}, 'x', '{}', 'query.ask', ${mine.caseNo},
        '[]'::jsonb, '', '', decode(repeat('00', 32), 'hex'))`),
  );
  const silent = async () =>
    (await world.call<{ cases: { caseNo: string }[] }>(regulator, 'loans.list-silent-cases', {})).cases.map(
      ({ caseNo }) => caseNo,
    );
  const terms = { amountFen: 50_000_000, termMonths: 12, annualRateBp: 420, guarantee: 'credit', repayment: 'bullet' };
  await world.call(bank, 'marketplace.decide', { applicationIds: [mine.applicationId], act: 'offer', terms });
  await world.call(bank, 'marketplace.decide', { applicationIds: [mine.applicationId], act: 'grant' });
  expect(await silent()).toEqual([mine.caseNo]);
  now = new Date(now.getTime() + 1000);
  await report(bank, loanOf('L-5', { caseNo: mine.caseNo }));
  expect(await silent()).toEqual([]);
});

test('a loan reported in error is taken back: the application stands where it stood, its figures too, and the closed case stays closed', async () => {
  const [mine] = await applyToBoth();
  const terms = { amountFen: 50_000_000, termMonths: 12, annualRateBp: 420, guarantee: 'credit', repayment: 'bullet' };
  await world.call(bank, 'marketplace.decide', { applicationIds: [mine.applicationId], act: 'offer', terms });
  const before = (await course(mine.applicationId)).application;
  const granted = async () =>
    (await world.database.transaction(system, (tx) =>
      tx.row<{ n: number }>(
        sql`select granted::integer as n from statistics.count_process('2026-09-08', ${now}) where grouped_by = 'all'`,
      ),
    ))!.n;
  const grantedBefore = await granted();
  await report(bank, loanOf('L-6', { caseNo: mine.caseNo }), loanOf('L-7', { caseNo: mine.caseNo, grantedFen: 60_000_000 }));
  expect((await course(mine.applicationId)).application).toMatchObject({ financingState: 'granted', grantDays: 0 });
  await report(bank, loanOf('L-6', { caseNo: mine.caseNo, loanState: 'cancelled' }));
  expect((await course(mine.applicationId)).application.financingState).toBe('granted');
  await report(bank, loanOf('L-7', { caseNo: mine.caseNo, grantedFen: 60_000_000, loanState: 'cancelled' }));
  expect(await granted()).toBe(grantedBefore);
  const after = await course(mine.applicationId);
  const { financingState, grantDays, dueOn, endedAt } = { ...before };
  expect(after.application).toMatchObject({ financingState, grantDays, dueOn, endedAt });
  expect(after.timeline.map(({ event }) => event)).toEqual(['submitted', 'offered', 'lent', 'lent', 'unlent', 'unlent']);
  expect(after.timeline.at(-1)).toMatchObject({ party: 'platform', text: expect.stringContaining('已关闭的融资事项不再打开') });
  const { cases } = await world.call<{ cases: { caseNo: string; closedAt: string | null }[] }>(bank, 'query.list-cases', {
    subjectId: shop.subjectId,
    open: false,
    limit: 100,
  });
  expect(cases.find(({ caseNo }) => caseNo === mine.caseNo)?.closedAt).not.toBeNull();
  await world.call(bank, 'query.open-case', { code: shop.subjectId, caseNo: 'OWN-7', kind: 'loan' });
  await report(bank, loanOf('L-8', { caseNo: 'OWN-7', applicationNo: mine.applicationId }));
  expect((await course(mine.applicationId)).application).toMatchObject({ financingState: 'granted', grantDays: 0 });
  expect(await granted()).toBe(grantedBefore + 1);
});

test('a loan taken back from an application that was asked for anew meanwhile ends it, and leaves the new one alone', async () => {
  const [mine] = await applyToBoth();
  await report(bank, loanOf('L-9', { caseNo: mine.caseNo }));
  const { productId, demandId } = (await course(mine.applicationId)).application;
  const { applications } = await world.call<{ applications: Head[] }>(shop, 'marketplace.apply', {
    demandId,
    productIds: [productId],
  });
  await report(bank, loanOf('L-9', { caseNo: mine.caseNo, loanState: 'cancelled' }));
  expect((await course(mine.applicationId)).application.financingState).toBe('withdrawn');
  expect((await course(applications[0]!.applicationId)).application.financingState).toBe('submitted');
});
