import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** A loan as it holds now, as far as support looks at it. */
export type LoanStanding = {
  readonly loanState: string;
  readonly drawnFen: number;
  readonly overdueDays: number;
};

/** The newest of a loan the caller may see, or undefined. */
export function findLoan(
  tx: Tx,
  subjectId: string,
  institutionNo: number,
  contractNo: string,
): Promise<LoanStanding | undefined> {
  return tx.row<LoanStanding>(sql`select state as "loanState", drawn_fen as "drawnFen", overdue_days as "overdueDays" from loans.newest
    where subject_id = ${subjectId} and institution_no = ${institutionNo} and contract_no = ${contractNo}`);
}
