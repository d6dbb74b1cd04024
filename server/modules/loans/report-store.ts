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
