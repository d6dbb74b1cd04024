import type { Tx } from '../../kernel/pure/context.ts';
import type { FieldIssue } from '../../kernel/pure/failure.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** Why a row was refused. */
export type LoanRefusal = FieldIssue & { readonly row: number };

export type ReportRow = {
  readonly reportId: string;
  readonly reportedAt: Date;
  readonly fileName: string | null;
  readonly digest: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refusals: readonly LoanRefusal[];
};

const columns = sql`report_id as "reportId", reported_at as "reportedAt", file_name as "fileName", digest, rows, added, changed, unchanged, refusals`;

export async function insertReport(tx: Tx, institutionNo: number, reportedBy: string, one: ReportRow): Promise<void> {
  await tx.run(sql`insert into loans.reports (report_id, institution_no, reported_at, reported_by, file_name, digest, rows, added, changed,
      unchanged, refusals)
    values (${one.reportId}, ${institutionNo}, ${one.reportedAt}, ${reportedBy}, ${one.fileName}, ${one.digest}, ${one.rows}, ${one.added},
      ${one.changed}, ${one.unchanged}, ${JSON.stringify(one.refusals)}::jsonb)`);
}

export function findReport(tx: Tx, reportId: string): Promise<ReportRow | undefined> {
  return tx.row<ReportRow>(sql`select ${columns} from loans.reports where report_id = ${reportId}`);
}

export type ReportHeadRow = Omit<ReportRow, 'digest' | 'refusals'> & {
  readonly refusedRows: number;
  /** The moment to the microsecond, by which they stand in order. */
  readonly exactAt: string;
};

/** An institution's reports, the newest first, before one of them. */
export function listReports(
  tx: Tx,
  institutionNo: number,
  before: readonly [exactAt: string, reportId: string],
  limit: number,
): Promise<ReportHeadRow[]> {
  return tx.rows<ReportHeadRow>(sql`
    select report_id as "reportId", reported_at as "reportedAt", reported_at::text as "exactAt", file_name as "fileName", rows, added, changed,
      unchanged, rows - added - changed - unchanged as "refusedRows"
    from loans.reports
    where institution_no = ${institutionNo} and (reported_at, report_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)
    order by reported_at desc, report_id desc limit ${limit}`);
}
