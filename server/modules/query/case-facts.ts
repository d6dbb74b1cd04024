import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { CaseKind } from './store.ts';

/** A financing case as supervision looks at it. */
export type CaseFact = {
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly caseNo: string;
  readonly kind: CaseKind;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
};

/** The cases of the given institutions' numbers, whichever enterprise they are of: an institution may use a number for several. */
export function listCaseFacts(
  tx: Tx,
  keys: readonly { readonly institutionNo: number; readonly caseNo: string }[],
): Promise<CaseFact[]> {
  return tx.rows<CaseFact>(sql`
    select c.subject_id as "subjectId", c.institution_no as "institutionNo", c.case_no as "caseNo", c.kind,
      c.opened_at as "openedAt", c.closed_at as "closedAt"
    from query.cases c
    where (c.institution_no, c.case_no) in (
      select * from unnest(${keys.map((one) => one.institutionNo)}::integer[], ${keys.map((one) => one.caseNo)}::text[]))`);
}
