import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { sampleLoan, type LoanRow } from '../loans/loans.testing.ts';

const code = '91350100M000100Y43';
const reviewer: Principal = { clientId: 'reviewer', name: '审核', role: 'operator' };
let world: World;
let bank: Principal;
let poolId: string;
let loans = 0;

beforeAll(async () => {
  world = await openWorld();
  bank = await admittedBank(world, 'pooled', { items: ['registration'] });
  const pool = { poolName: '示例资金池', divisionCode: '330100', sharePpm: 300_000, capFen: 20_000_000, depositFen: 50_000_000 };
  ({ poolId } = await world.call<{ poolId: string }>(operator, 'support.open-pool', pool));
});
afterAll(() => world.close());

const report = (contractNo: string, more: LoanRow) =>
  world.call(bank, 'loans.report', { loans: [sampleLoan({ code, contractNo, ...more })] });
async function lend(): Promise<string> {
  const contractNo = `P-${++loans}`;
  await world.call(bank, 'query.open-case', { code, caseNo: `CASE-${contractNo}`, kind: 'loan' });
  await report(contractNo, {});
  return contractNo;
}
const file = (contractNo: string) => world.call<{ filed: boolean }>(bank, 'support.file-loan', { poolId, code, contractNo });
const spoil = (contractNo: string, overdueDays = 90) => report(contractNo, { overdueDays, overdueFen: 100, asOn: '2025-09-30' });
const claim = async (contractNo: string, lossFen: number) =>
  (await world.call<{ claimId: string }>(bank, 'support.claim', { code, contractNo, lossFen })).claimId;
const review = (claimId: string, verdict = 'upheld') =>
  world.call(reviewer, 'support.review-claim', { claimId, verdict, reason: '示例理由' });
const pay = (claimId: string, who: Principal = operator) =>
  world.call<{ entryFen: number; poolBalanceFen: number }>(who, 'support.pay-claim', { claimId });
async function claimed(lossFen: number): Promise<string> {
  const contractNo = await lend();
  await file(contractNo);
  await spoil(contractNo);
  return claim(contractNo, lossFen);
}

test('a loan is filed while it is sound, and once', async () => {
  const contractNo = await lend();
  expect(await file(contractNo)).toEqual({ filed: true });
  expect(await file(contractNo)).toEqual({ filed: false });
  const late = await lend();
  await spoil(late, 1);
  await expect(file(late)).rejects.toMatchObject({ code: 'state.conflict' });
});

test('a claim is for a filed loan gone bad, no more than was drawn, and once', async () => {
  const unfiled = await lend();
  await spoil(unfiled);
  await expect(claim(unfiled, 100)).rejects.toMatchObject({ code: 'state.conflict' });
  const contractNo = await lend();
  await file(contractNo);
  await spoil(contractNo, 89);
  await expect(claim(contractNo, 100)).rejects.toMatchObject({ code: 'state.conflict' });
  await spoil(contractNo, 90);
  await expect(claim(contractNo, 100_000_001)).rejects.toMatchObject({ code: 'request.invalid' });
  await claim(contractNo, 100_000_000);
  await expect(claim(contractNo, 100)).rejects.toMatchObject({ code: 'state.conflict' });
});

test('what was reviewed by one person is paid by another, the share up to the limit and what there is, once also when asked twice at once', async () => {
  const first = await claimed(10_000_000);
  await expect(pay(first)).rejects.toMatchObject({ code: 'state.conflict' });
  await review(first);
  await expect(review(first, 'rejected')).rejects.toMatchObject({ code: 'state.conflict' });
  await expect(pay(first, reviewer)).rejects.toMatchObject({ code: 'policy.four-eyes' });
  const both = await Promise.allSettled([pay(first), pay(first)]);
  expect(both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual([
    { entryFen: -3_000_000, poolBalanceFen: 47_000_000 },
  ]);
  for (const left of [27_000_000, 7_000_000]) {
    const capped = await claimed(100_000_000);
    await review(capped);
    expect(await pay(capped)).toEqual({ entryFen: -20_000_000, poolBalanceFen: left });
  }
  const beyond = await claimed(100_000_000);
  await review(beyond);
  await expect(pay(beyond)).rejects.toMatchObject({ code: 'state.conflict' });
  const rejected = await claimed(1_000_000);
  await review(rejected, 'rejected');
  await expect(pay(rejected)).rejects.toMatchObject({ code: 'state.conflict' });
  const back = (recoveredFen: number) => world.call(operator, 'support.record-recovery', { claimId: first, recoveredFen });
  expect(await back(2_000_000)).toEqual({ poolBalanceFen: 9_000_000 });
  await expect(back(1_000_001)).rejects.toMatchObject({ code: 'state.conflict' });
  const { entries } = await world.call<{ entries: { seq: number; entryFen: number; poolBalanceFen: number }[] }>(
    operator,
    'support.show-ledger',
    { poolId },
  );
  let balance = 0;
  for (const { seq, entryFen, poolBalanceFen } of entries) {
    balance += entryFen;
    expect([seq, poolBalanceFen]).toEqual([entries.findIndex((one) => one.seq === seq) + 1, balance]);
  }
  expect(balance).toBe(9_000_000);
});

test('a bank reads of each loan it filed whether it can be claimed for now: sound, gone bad, claimed', async () => {
  const contractNo = await lend();
  await file(contractNo);
  const standing = async (who: Principal) => {
    const { filings } = await world.call<{ filings: { contractNo: string; claimability: string | null }[] }>(
      who,
      'support.list-filings',
      {},
    );
    return filings.find((one) => one.contractNo === contractNo)?.claimability;
  };
  expect(await standing(bank)).toBe('sound');
  await spoil(contractNo, 89);
  expect(await standing(bank)).toBe('sound');
  await spoil(contractNo);
  expect(await standing(bank)).toBe('claimable');
  expect(await standing(operator)).toBeNull();
  await claim(contractNo, 100);
  expect(await standing(bank)).toBe('claimed');
});

test('an institution sees what was paid for its own claims and no pool’s balance; supervisors see both; another institution nothing', async () => {
  const stranger = await admittedBank(world, 'other', { items: ['registration'] });
  type Told = { compensations: { paidFen: number; recoveredFen: number }[] };
  const claims = async (who: Principal) => (await world.call<Told>(who, 'support.list-compensations', {})).compensations;
  const pools = async (who: Principal) =>
    (await world.call<{ pools: { poolBalanceFen: number | null; filings: number }[] }>(who, 'support.list-pools', {})).pools;
  const filings = async (who: Principal) =>
    (await world.call<{ filings: unknown[] }>(who, 'support.list-filings', { poolId })).filings.length;
  const regulator: Principal = { clientId: 'regulator', name: '监管', role: 'regulator' };
  const paid = (await claims(bank)).filter(({ paidFen }) => paidFen > 0);
  expect(paid.map((one) => one.paidFen).toSorted((a, b) => a - b)).toEqual([3_000_000, 20_000_000, 20_000_000]);
  expect(paid.find((one) => one.paidFen === 3_000_000)!.recoveredFen).toBe(2_000_000);
  expect(await claims(regulator)).toEqual(await claims(bank));
  expect(await claims(stranger)).toEqual([]);
  type Waiting = { compensations: { claimId: string; verdict: string | null; paidFen: number }[] };
  const { compensations: every } = await world.call<Waiting>(operator, 'support.list-compensations', {});
  const { compensations: waiting } = await world.call<Waiting>(operator, 'support.list-compensations', { waiting: true });
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting).toEqual(every.filter(({ verdict, paidFen }) => verdict === null || (verdict === 'upheld' && paidFen === 0)));
  const all = await filings(bank);
  expect(all).toBeGreaterThan(5);
  expect(await pools(bank)).toMatchObject([{ poolBalanceFen: null, filings: all }]);
  expect(await pools(regulator)).toMatchObject([{ poolBalanceFen: 9_000_000, filings: all }]);
  expect([await filings(stranger), await filings(regulator)]).toEqual([0, all]);
});
