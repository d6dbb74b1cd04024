import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';

export type Pool = {
  readonly poolId: string;
  readonly poolName: string;
  readonly divisionCode: string;
  readonly sharePpm: number;
  readonly capFen: number;
  readonly openedAt: Date;
};
/** What is left in a pool, told where the caller may see its ledger. */
export type PoolRow = Pool & { readonly poolBalanceFen: number; readonly filings: number };
export type Claim = {
  readonly claimId: string;
  readonly poolId: string;
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly contractNo: string;
  readonly lossFen: number;
  readonly claimedAt: Date;
  readonly verdict: 'upheld' | 'rejected' | null;
  readonly verdictReason: string | null;
  readonly reviewedBy: string | null;
};
export type ClaimRow = Claim & { readonly paidFen: number; readonly recoveredFen: number };
export type Filing = LoanName & { readonly poolId: string; readonly filedAt: Date };
export type Entry = {
  readonly seq: number;
  readonly entryKind: 'deposit' | 'payout' | 'recovery';
  readonly entryFen: number;
  readonly poolBalanceFen: number;
  readonly claimId: string | null;
  readonly at: Date;
};

const poolColumns = sql`pool_id as "poolId", name as "poolName", division_code as "divisionCode", share_ppm as "sharePpm", cap_fen as "capFen", opened_at as "openedAt"`;
const claimColumns = sql`c.claim_id as "claimId", c.pool_id as "poolId", c.subject_id as "subjectId", c.institution_no as "institutionNo",
  c.contract_no as "contractNo", c.loss_fen as "lossFen", c.claimed_at as "claimedAt", r.verdict, r.reason as "verdictReason", r.reviewed_by as "reviewedBy"`;

export async function insertPool(tx: Tx, one: Pool, openedBy: string): Promise<void> {
  await tx.run(sql`insert into support.pools (pool_id, name, division_code, share_ppm, cap_fen, opened_by, opened_at)
    values (${one.poolId}, ${one.poolName}, ${one.divisionCode}, ${one.sharePpm}, ${one.capFen}, ${openedBy}, ${one.openedAt})`);
}

export function findPool(tx: Tx, poolId: string): Promise<Pool | undefined> {
  return tx.row<Pool>(sql`select ${poolColumns} from support.pools where pool_id = ${poolId}`);
}

/** Pools with their balance, and how many loans within the caller's reach are filed with each. */
export function listPools(tx: Tx, after: string, limit: number): Promise<PoolRow[]> {
  return tx.rows<PoolRow>(sql`select p.*, coalesce((select e.balance_fen from support.entries e where e.pool_id = p."poolId" order by e.seq desc limit 1), 0)
      as "poolBalanceFen", (select count(*)::integer from support.filings f where f.pool_id = p."poolId") as filings
    from (select ${poolColumns} from support.pools where pool_id::text > ${after} order by pool_id::text limit ${limit}) p order by p."poolId"::text`);
}

/** Loans filed, the newest first. */
export function listFilings(
  tx: Tx,
  poolId: string | undefined,
  before: readonly [filedAt: string, contractNo: string],
  limit: number,
): Promise<Filing[]> {
  const conditions = [sql`(filed_at, contract_no) < (${before[0]}::timestamptz, ${before[1]})`];
  if (poolId !== undefined) conditions.push(sql`pool_id = ${poolId}`);
  return tx.rows<Filing>(sql`select pool_id as "poolId", subject_id as "subjectId", institution_no as "institutionNo", contract_no as "contractNo",
      filed_at as "filedAt" from support.filings where ${allOf(conditions)} order by filed_at desc, contract_no desc limit ${limit}`);
}

type LoanName = { readonly subjectId: string; readonly institutionNo: number; readonly contractNo: string };

/** Which of some loans were claimed for, by their place among those asked. */
export async function listClaimed(tx: Tx, loans: readonly LoanName[]): Promise<ReadonlySet<number>> {
  const rows = await tx.rows<{ at: number }>(sql`select k.at::integer - 1 as at
    from unnest(${loans.map(({ subjectId }) => subjectId)}::text[], ${loans.map(({ institutionNo }) => institutionNo)}::integer[],
      ${loans.map(({ contractNo }) => contractNo)}::text[]) with ordinality as k (subject_id, institution_no, contract_no, at)
    join support.claims c using (subject_id, institution_no, contract_no)`);
  return new Set(rows.map(({ at }) => at));
}

/** Puts a loan under a pool; false where it is under one already. */
export async function insertFiling(tx: Tx, poolId: string, loan: LoanName, by: string, at: Date): Promise<boolean> {
  const made = await tx.run(sql`insert into support.filings (pool_id, subject_id, institution_no, contract_no, filed_by, filed_at)
    values (${poolId}, ${loan.subjectId}, ${loan.institutionNo}, ${loan.contractNo}, ${by}, ${at}) on conflict do nothing`);
  return made === 1;
}

export async function findFilingPool(tx: Tx, { subjectId, institutionNo, contractNo }: LoanName): Promise<string | undefined> {
  const row = await tx.row<{ poolId: string }>(sql`select pool_id as "poolId" from support.filings
    where subject_id = ${subjectId} and institution_no = ${institutionNo} and contract_no = ${contractNo}`);
  return row?.poolId;
}

/** Makes a claim; false where there is one for the loan. */
export async function insertClaim(
  tx: Tx,
  one: LoanName & Pick<Claim, 'claimId' | 'poolId' | 'lossFen' | 'claimedAt'>,
  by: string,
): Promise<boolean> {
  const made =
    await tx.run(sql`insert into support.claims (claim_id, pool_id, subject_id, institution_no, contract_no, loss_fen, claimed_by, claimed_at)
    values (${one.claimId}, ${one.poolId}, ${one.subjectId}, ${one.institutionNo}, ${one.contractNo}, ${one.lossFen}, ${by}, ${one.claimedAt})
    on conflict do nothing`);
  return made === 1;
}

export function findClaim(tx: Tx, claimId: string): Promise<Claim | undefined> {
  return tx.row<Claim>(
    sql`select ${claimColumns} from support.claims c left join support.reviews r using (claim_id) where c.claim_id = ${claimId}`,
  );
}

/** Claims in the order of their numbers; those that wait for a review or for their payment, or all. */
export function listClaims(
  tx: Tx,
  { waiting, after }: { readonly waiting: boolean; readonly after: string },
  limit: number,
): Promise<ClaimRow[]> {
  const which = waiting
    ? sql`(r.verdict is null or (r.verdict = 'upheld'
        and not exists (select from support.entries e where e.claim_id = c.claim_id and e.kind = 'payout')))`
    : sql`true`;
  return tx.rows<ClaimRow>(sql`select ${claimColumns},
      coalesce((select -sum(e.amount_fen) from support.entries e where e.claim_id = c.claim_id and e.kind = 'payout'), 0)::bigint as "paidFen",
      coalesce((select sum(e.amount_fen) from support.entries e where e.claim_id = c.claim_id and e.kind = 'recovery'), 0)::bigint as "recoveredFen"
    from support.claims c left join support.reviews r using (claim_id)
    where c.claim_id::text > ${after} and ${which} order by c.claim_id::text limit ${limit}`);
}

/** Decides a claim; false where it was decided already. */
export async function insertReview(
  tx: Tx,
  { claimId, institutionNo }: Claim,
  review: { readonly verdict: 'upheld' | 'rejected'; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const made = await tx.run(sql`insert into support.reviews (claim_id, institution_no, verdict, reason, reviewed_by, reviewed_at)
    values (${claimId}, ${institutionNo}, ${review.verdict}, ${review.reason}, ${review.by}, ${review.at}) on conflict do nothing`);
  return made === 1;
}

/** Keeps all others from the pool's ledger until the transaction ends, and answers its balance and last number. */
export async function holdLedger(tx: Tx, poolId: string): Promise<{ readonly seq: number; readonly balanceFen: number }> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${poolId}, 0))`);
  const last = await tx.row<{ seq: number; balanceFen: number }>(sql`select seq, balance_fen as "balanceFen" from support.entries
    where pool_id = ${poolId} order by seq desc limit 1`);
  return last ?? { seq: 0, balanceFen: 0 };
}

/** Adds to the ledger that is held. */
export async function insertEntry(
  tx: Tx,
  poolId: string,
  last: { readonly seq: number; readonly balanceFen: number },
  one: {
    readonly kind: Entry['entryKind'];
    readonly amountFen: number;
    readonly claimId: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<number> {
  const balanceFen = last.balanceFen + one.amountFen;
  await tx.run(sql`insert into support.entries (pool_id, seq, kind, amount_fen, balance_fen, claim_id, by_client, at)
    values (${poolId}, ${last.seq + 1}, ${one.kind}, ${one.amountFen}, ${balanceFen}, ${one.claimId}, ${one.by}, ${one.at})`);
  return balanceFen;
}

/** What was paid for a claim, as it left, and what came back of it. */
export async function sumOfClaim(tx: Tx, claimId: string): Promise<{ readonly paidFen: number; readonly recoveredFen: number }> {
  const row = await tx.row<{ paidFen: number; recoveredFen: number }>(sql`
    select coalesce(-sum(amount_fen) filter (where kind = 'payout'), 0)::bigint as "paidFen",
      coalesce(sum(amount_fen) filter (where kind = 'recovery'), 0)::bigint as "recoveredFen" from support.entries where claim_id = ${claimId}`);
  return row!;
}

export function listEntries(tx: Tx, poolId: string, after: number, limit: number): Promise<Entry[]> {
  return tx.rows<Entry>(sql`select seq, kind as "entryKind", amount_fen as "entryFen", balance_fen as "poolBalanceFen", claim_id as "claimId", at
    from support.entries where pool_id = ${poolId} and seq > ${after} order by seq limit ${limit}`);
}
