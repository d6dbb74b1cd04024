import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** A loan as one report has it, with the case and the application it names. */
export type ReportedLoan = {
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly contractNo: string;
  readonly caseNo: string;
  readonly applicationNo: string | null;
  readonly grantedOn: string;
  readonly grantedFen: number;
  readonly termMonths: number;
  readonly ratePpm: number;
  /** It was reported in error, and counts for nothing. */
  readonly cancelled: boolean;
};

/** The loans that a report took in or cancelled, in the order of their contracts, after one of them. */
export function listReported(tx: Tx, reportId: string, after: string, limit: number): Promise<ReportedLoan[]> {
  return tx.rows<ReportedLoan>(sql`
    select distinct on (contract_no) subject_id as "subjectId", institution_no as "institutionNo", contract_no as "contractNo", case_no as "caseNo",
      application_no as "applicationNo", to_char(granted_on, 'YYYY-MM-DD') as "grantedOn", granted_fen as "grantedFen",
      term_months::integer as "termMonths", rate_ppm as "ratePpm", state = 'cancelled' as cancelled
    from loans.versions where report_id = ${reportId} and contract_no > ${after}
    order by contract_no, version desc limit ${limit}`);
}
