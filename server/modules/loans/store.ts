import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import type { LoanState } from './model/loan.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type LoanVersion = LoanState & { readonly subjectId: string; readonly institutionNo: number; readonly version: number };
/** A version with what the enterprise last said to the loan, and to which version. */
export type VersionRow = LoanVersion & {
  readonly recordedAt: Date;
  readonly answer: 'confirmed' | 'disputed' | null;
  readonly answeredVersion: number | null;
};

const columns = sql`l.subject_id as "subjectId", l.institution_no as "institutionNo", l.contract_no as "contractNo", l.version, l.recorded_at as "recordedAt",
  l.case_no as "caseNo", l.application_no as "applicationNo", l.syndicate_no as "syndicateNo", l.kind as "loanKind", l.guarantee,
  to_char(l.granted_on, 'YYYY-MM-DD') as "grantedOn", l.granted_fen as "grantedFen", l.drawn_fen as "drawnFen", l.balance_fen as "balanceFen",
  l.rate_ppm as "ratePpm", l.cost_ppm as "costPpm", l.term_months::integer as "termMonths", l.first_loan as "firstLoan", l.state as "loanState",
  l.overdue_days as "overdueDays", l.overdue_fen as "overdueFen", to_char(l.as_on, 'YYYY-MM-DD') as "asOn", a.answer, a.version as "answeredVersion"`;
const answered = sql`left join lateral (
    select answer, version from loans.answers
    where subject_id = l.subject_id and institution_no = l.institution_no and contract_no = l.contract_no
    order by answered_at desc limit 1) a on true`;

/** Lets one report of an institution be taken in at a time, so that versions are counted and cases held by one loan only. */
export async function waitForTurn(tx: Tx, institutionNo: number): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('loans.report'), ${institutionNo}::integer)`);
}

/** Of the institution's loans with these contract or case numbers the version recorded last. */
export function listTouched(
  tx: Tx,
  institutionNo: number,
  contractNos: readonly string[],
  caseNos: readonly string[],
): Promise<LoanVersion[]> {
  return tx.rows<LoanVersion>(sql`
    select distinct on (l.contract_no) ${columns} from loans.versions l left join loans.answers a on false
    where l.institution_no = ${institutionNo} and l.contract_no in (
      select contract_no from loans.versions where institution_no = ${institutionNo} and contract_no = any (${contractNos}::text[])
      union select contract_no from loans.versions where institution_no = ${institutionNo} and case_no = any (${caseNos}::text[]))
    order by l.contract_no, l.version desc`);
}

/** Of numbers of applications those that this institution has, and whose they are. What is no number of one is not in it. */
export function listApplicationsNamed(
  tx: Tx,
  institutionNo: number,
  numbers: readonly string[],
): Promise<{ subjectId: string; applicationNo: string }[]> {
  const ids = [...new Set(numbers)].filter((number) => uuid.test(number));
  return tx.rows(sql`select subject_id as "subjectId", application_id::text as "applicationNo" from loans.applications
    where institution_no = ${institutionNo} and application_id = any (${ids}::uuid[])`);
}

export type Recording = { readonly recordedAt: Date; readonly recordedBy: string; readonly reportId: string };

/** Adds versions, each with its enterprise's region, industry and size as they are on file now. */
export async function insertVersions(tx: Tx, versions: readonly LoanVersion[], recording: Recording): Promise<void> {
  if (versions.length === 0) return;
  const ids = [...new Set(versions.map(({ subjectId }) => subjectId))];
  await tx.run(sql`
    insert into loans.versions (subject_id, institution_no, contract_no, version, recorded_at, recorded_by, report_id, case_no, application_no,
      syndicate_no, kind, guarantee, granted_on, granted_fen, drawn_fen, balance_fen, rate_ppm, cost_ppm, term_months, first_loan, state,
      overdue_days, overdue_fen, as_on, division_code, industry_section, size)
    select r."subjectId", r."institutionNo", r."contractNo", r.version, coalesce(r."recordedAt", ${recording.recordedAt}::timestamptz),
      ${recording.recordedBy}, ${recording.reportId}::uuid, r."caseNo", r."applicationNo", r."syndicateNo", r."loanKind", r.guarantee, r."grantedOn",
      r."grantedFen", r."drawnFen", r."balanceFen", r."ratePpm", r."costPpm", r."termMonths", r."firstLoan", r."loanState", r."overdueDays",
      r."overdueFen", r."asOn", coalesce(c.division_code, ''), coalesce(c.industry_section, ''), coalesce(c.size, 'unknown')
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as r ("subjectId" text, "institutionNo" integer, "contractNo" text,
      version integer, "recordedAt" timestamptz, "caseNo" text, "applicationNo" text, "syndicateNo" text, "loanKind" text, guarantee text,
      "grantedOn" date, "grantedFen" bigint, "drawnFen" bigint, "balanceFen" bigint, "ratePpm" integer, "costPpm" integer, "termMonths" smallint,
      "firstLoan" text, "loanState" text, "overdueDays" integer, "overdueFen" bigint, "asOn" date)
    left join loans.classes_of(${ids}::text[]) c on c.subject_id = r."subjectId"`);
}

export type LoanKey = readonly [subjectId: string, institutionNo: number, contractNo: string];
export type LoanFilter = {
  readonly subjectId?: string | undefined;
  readonly institutionNo?: number | undefined;
  readonly loanState?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** How the enterprise stands to what holds now. */
  readonly confirmation?: string | undefined;
  readonly knownAt?: Date | undefined;
};

/** The loans a caller may see, each in the version that holds: now, or as it was known at a moment. */
export function listLoans(tx: Tx, filter: LoanFilter, after: LoanKey, limit: number): Promise<VersionRow[]> {
  const within: Query[] = [sql`(subject_id, institution_no, contract_no) > (${after[0]}, ${after[1]}::integer, ${after[2]})`];
  if (filter.subjectId !== undefined) within.push(sql`subject_id = ${filter.subjectId}`);
  if (filter.institutionNo !== undefined) within.push(sql`institution_no = ${filter.institutionNo}`);
  if (filter.knownAt !== undefined) within.push(sql`recorded_at <= ${filter.knownAt}::timestamptz`);
  const held: Query[] = [];
  if (filter.loanState !== undefined) held.push(sql`l.state = ${filter.loanState}`);
  if (filter.overdue !== undefined) held.push(sql`(l.overdue_days > 0) = ${filter.overdue}`);
  if (filter.confirmation !== undefined)
    held.push(
      sql`${filter.confirmation} = case when a.answer is null then 'open' when a.version = l.version then a.answer else 'changed' end`,
    );
  return tx.rows<VersionRow>(sql`
    select ${columns} from (
      select distinct on (subject_id, institution_no, contract_no) * from loans.versions where ${allOf(within)}
      order by subject_id, institution_no, contract_no, as_on desc, version desc
    ) l ${answered} where ${allOf(held)} order by 1, 2, 3 limit ${limit}`);
}

/** All versions of a loan that the caller may see, the last first. */
export function listVersions(tx: Tx, [subjectId, institutionNo, contractNo]: LoanKey, limit: number): Promise<VersionRow[]> {
  return tx.rows<VersionRow>(sql`select ${columns} from loans.versions l ${answered}
    where l.subject_id = ${subjectId} and l.institution_no = ${institutionNo} and l.contract_no = ${contractNo}
    order by l.version desc limit ${limit}`);
}
