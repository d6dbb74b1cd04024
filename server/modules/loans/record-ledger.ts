import { randomUUID } from 'node:crypto';
import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { LoanState } from './model/loan.ts';

/** A version of a loan with all that is otherwise found out when it is reported. */
export type LedgerRow = LoanState & {
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly version: number;
  readonly recordedAt: string;
  readonly divisionCode: string;
  readonly industrySection: string;
  readonly size: string;
};

/** Puts a generated ledger beside what is there, as the platform itself only, unless there is one of the same source already; each row says its source. */
export function recordLedger(tx: Tx, rows: readonly LedgerRow[], source: string): Promise<number> {
  return tx.run(sql`
    insert into loans.versions (subject_id, institution_no, contract_no, version, recorded_at, recorded_by, report_id, case_no, application_no,
      syndicate_no, kind, guarantee, granted_on, granted_fen, drawn_fen, balance_fen, rate_ppm, cost_ppm, term_months, first_loan, state,
      overdue_days, overdue_fen, as_on, division_code, industry_section, size)
    select "subjectId", "institutionNo", "contractNo", version, "recordedAt", ${source}, ${randomUUID()}::uuid, "caseNo", "applicationNo",
      "syndicateNo", "loanKind", guarantee, "grantedOn", "grantedFen", "drawnFen", "balanceFen", "ratePpm", "costPpm", "termMonths", "firstLoan",
      "loanState", "overdueDays", "overdueFen", "asOn", "divisionCode", "industrySection", size
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("subjectId" text, "institutionNo" integer, "contractNo" text,
      version integer, "recordedAt" timestamptz, "caseNo" text, "applicationNo" text, "syndicateNo" text, "loanKind" text, guarantee text,
      "grantedOn" date, "grantedFen" bigint, "drawnFen" bigint, "balanceFen" bigint, "ratePpm" integer, "costPpm" integer, "termMonths" smallint,
      "firstLoan" text, "loanState" text, "overdueDays" integer, "overdueFen" bigint, "asOn" date, "divisionCode" text, "industrySection" text,
      size text)
    where not exists (select from loans.versions where recorded_by = ${source})`);
}
