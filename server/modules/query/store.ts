import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, named, sql } from '../../kernel/pure/sql.ts';

export const caseKinds = ['application', 'loan', 'customer-review'] as const;
export type CaseKind = (typeof caseKinds)[number];

export type FinancingCase = {
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly caseNo: string;
  readonly kind: CaseKind;
  readonly amountFen: number | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** In the institution's words; null while it is open, or where it said nothing. */
  readonly closeReason: string | null;
};

const caseColumns = sql`subject_id as "subjectId", institution_no as "institutionNo", case_no as "caseNo", kind, amount_fen as "amountFen",
  opened_at as "openedAt", closed_at as "closedAt", close_reason as "closeReason"`;

/** Opens a case unless the institution has it already; answers whether it is new. */
export async function insertCase(
  tx: Tx,
  one: Omit<FinancingCase, 'closedAt' | 'closeReason'>,
  openedBy: string,
): Promise<boolean> {
  return (
    (await tx.run(sql`insert into query.cases (subject_id, institution_no, case_no, kind, amount_fen, opened_at, opened_by)
      values (${one.subjectId}, ${one.institutionNo}, ${one.caseNo}, ${one.kind}, ${one.amountFen}, ${one.openedAt}, ${openedBy})
      on conflict do nothing`)) === 1
  );
}

export function findCase(tx: Tx, subjectId: string, institutionNo: number, caseNo: string): Promise<FinancingCase | undefined> {
  return tx.row<FinancingCase>(
    named(
      'financing-case',
      sql`select ${caseColumns} from query.cases
          where subject_id = ${subjectId} and institution_no = ${institutionNo} and case_no = ${caseNo}`,
    ),
  );
}

export async function closeCase(tx: Tx, one: FinancingCase, reason: string | null, now: Date): Promise<void> {
  await tx.run(sql`update query.cases set closed_at = coalesce(closed_at, ${now}), close_reason = ${reason}
    where subject_id = ${one.subjectId} and institution_no = ${one.institutionNo} and case_no = ${one.caseNo}
      and (closed_at is null or close_reason is null)`);
}

export type CaseKey = readonly [subjectId: string, institutionNo: number, caseNo: string];

/** Cases that the caller may see, by enterprise, institution and number. */
export function listCases(
  tx: Tx,
  filter: {
    readonly subjectId?: string | undefined;
    readonly institutionNo?: number | undefined;
    readonly open?: boolean | undefined;
  },
  after: CaseKey,
  limit: number,
): Promise<FinancingCase[]> {
  const conditions = [sql`(subject_id, institution_no, case_no) > (${after[0]}, ${after[1]}, ${after[2]})`];
  if (filter.subjectId !== undefined) conditions.push(sql`subject_id = ${filter.subjectId}`);
  if (filter.institutionNo !== undefined) conditions.push(sql`institution_no = ${filter.institutionNo}`);
  if (filter.open !== undefined) conditions.push(filter.open ? sql`closed_at is null` : sql`closed_at is not null`);
  return tx.rows<FinancingCase>(
    sql`select ${caseColumns} from query.cases where ${allOf(conditions)} order by subject_id, institution_no, case_no limit ${limit}`,
  );
}

export type AskedClaim = {
  readonly subjectId: string;
  readonly authorisationId: string;
  readonly institutionNo: number;
  readonly item: string;
  readonly figure: string;
  readonly claimDigest: string;
};

/** Claims already asked of the same figures under an authorisation. */
export function listAskedClaims(tx: Tx, subjectId: string, authorisationId: string): Promise<AskedClaim[]> {
  return tx.rows<AskedClaim>(
    named(
      'asked-claims',
      sql`select subject_id as "subjectId", authorisation_id as "authorisationId", institution_no as "institutionNo", item, figure,
            claim_digest as "claimDigest"
          from query.verdicts where subject_id = ${subjectId} and authorisation_id = ${authorisationId}::uuid`,
    ),
  );
}

export async function insertAskedClaims(tx: Tx, claims: readonly AskedClaim[], now: Date): Promise<void> {
  if (claims.length === 0) return;
  await tx.run(
    named(
      'asked-claims-insert',
      sql`insert into query.verdicts (subject_id, authorisation_id, institution_no, item, figure, claim_digest, first_asked_at)
          select ${claims[0]!.subjectId}, ${claims[0]!.authorisationId}::uuid, ${claims[0]!.institutionNo}, item, figure, digest, ${now}
          from unnest(${claims.map((one) => one.item)}::text[], ${claims.map((one) => one.figure)}::text[],
                      ${claims.map((one) => one.claimDigest)}::text[]) as c (item, figure, digest)
          on conflict do nothing`,
    ),
  );
}
