import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** A financing case under which data was used, and of whose outcome nothing has been said. */
export type SilentCase = {
  readonly institutionNo: number;
  readonly caseNo: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly openedAt: Date;
  readonly uses: number;
  readonly firstUsedAt: Date;
  readonly lastUsedAt: Date;
};
export type SilentKey = readonly [firstUsedAt: string, institutionNo: number, caseNo: string, subjectId: string];

/** Cases first used before a moment and silent since, those that have been silent longest first. */
export function listSilentCases(
  tx: Tx,
  filter: { readonly institutionNo?: number | undefined; readonly usedBefore: Date },
  [firstUsedAt, ...rest]: SilentKey,
  limit: number,
): Promise<SilentCase[]> {
  const after =
    firstUsedAt === ''
      ? sql`true`
      : sql`(first_used_at, institution_no, case_no, subject_id) > (${firstUsedAt}::timestamptz, ${rest[0]}::integer, ${rest[1]}, ${rest[2]})`;
  const whose = filter.institutionNo === undefined ? sql`true` : sql`institution_no = ${filter.institutionNo}`;
  return tx.rows<SilentCase>(sql`select institution_no as "institutionNo", case_no as "caseNo", subject_id as "subjectId", kind,
      opened_at as "openedAt", uses, first_used_at as "firstUsedAt", last_used_at as "lastUsedAt"
    from loans.silent_cases where first_used_at <= ${filter.usedBefore} and ${whose} and ${after}
    order by first_used_at, institution_no, case_no, subject_id limit ${limit}`);
}

/** What became of a loan: `bad` is null while nobody can know yet. */
export type LoanLabel = {
  readonly subjectId: string;
  readonly contractNo: string;
  readonly grantedOn: string;
  readonly bad: boolean | null;
};

/** What became of an institution's loans that the caller may see, by enterprise and contract. */
export function labelsOf(
  tx: Tx,
  institutionNo: number,
  after: readonly [subjectId: string, contractNo: string],
  limit: number,
): Promise<LoanLabel[]> {
  return tx.rows<LoanLabel>(sql`select subject_id as "subjectId", contract_no as "contractNo",
      to_char(granted_on, 'YYYY-MM-DD') as "grantedOn", bad
    from loans.labels where institution_no = ${institutionNo} and (subject_id, contract_no) > (${after[0]}, ${after[1]})
    order by 1, 2 limit ${limit}`);
}

export type GradeCount = {
  readonly year: number;
  readonly modelId: string;
  readonly grade: string;
  readonly loans: number;
  readonly enterprises: number;
  readonly bads: number;
};

/** Loans whose outcome is known, by year of the grant and by the model and grade that counted the day before. */
export function countByGrade(tx: Tx): Promise<GradeCount[]> {
  return tx.rows<GradeCount>(sql`select year, model_id as "modelId", coalesce(grade, '') as grade, count(*)::integer as loans,
      count(distinct subject_id)::integer as enterprises, count(*) filter (where bad)::integer as bads
    from loans.graded where bad is not null group by 1, 2, 3 order by 1, 2, 3`);
}
