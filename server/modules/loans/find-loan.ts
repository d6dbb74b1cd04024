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

type LoanKey = { readonly subjectId: string; readonly institutionNo: number; readonly contractNo: string };

/** The same of several loans, by the place of each among those asked; what nobody reported is left out. */
export async function findLoans(tx: Tx, keys: readonly LoanKey[]): Promise<ReadonlyMap<number, LoanStanding>> {
  const rows = await tx.rows<LoanStanding & { at: number }>(sql`
    select k.at::integer - 1 as at, l.state as "loanState", l.drawn_fen as "drawnFen", l.overdue_days as "overdueDays"
    from unnest(${keys.map(({ subjectId }) => subjectId)}::text[], ${keys.map(({ institutionNo }) => institutionNo)}::integer[],
      ${keys.map(({ contractNo }) => contractNo)}::text[]) with ordinality as k (subject_id, institution_no, contract_no, at)
    join loans.newest l using (subject_id, institution_no, contract_no)`);
  return new Map(rows.map(({ at, ...loan }) => [at, loan]));
}
