import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** Loans whose outcome is known, of enterprises of one grade and score by a model before the grant. */
export type ScoredLoans = {
  /** Null where the model gave none. */
  readonly grade: string | null;
  readonly score: number;
  readonly loans: number;
  readonly bads: number;
  /** Of the whole grade. */
  readonly enterprises: number;
};

/** How loans fared by what a model had said before the grant: as the one that counted, or on trial. For the platform itself only. */
export function countScored(tx: Tx, modelId: string): Promise<ScoredLoans[]> {
  // What is read twice is written down once: the server guesses that it is a row or two, and would work it out for each row anew.
  return tx.rows<ScoredLoans>(sql`with known as materialized (select subject_id, grade, score, bad from loans.scored where model_id = ${modelId}),
      graded as materialized (select grade, count(distinct subject_id)::integer as enterprises from known group by grade)
    select k.grade, k.score, k.loans, k.bads, g.enterprises from (
      select grade, score, count(*)::integer as loans, count(*) filter (where bad)::integer as bads from known group by grade, score
    ) k join graded g on g.grade is not distinct from k.grade order by k.score`);
}

/** Loans of which two models had spoken before the grant. */
export type ScoredTwice = { readonly first: number; readonly second: number; readonly loans: number; readonly bads: number };

/** The same loans by two models, and how many enterprises they are of. For the platform itself only. */
export async function countScoredTwice(
  tx: Tx,
  first: string,
  second: string,
): Promise<{ readonly enterprises: number; readonly rows: readonly ScoredTwice[] }> {
  const rows = await tx.rows<ScoredTwice & { enterprises: number }>(sql`with known as materialized (
      select subject_id, min(score) filter (where model_id = ${first}) as first, min(score) filter (where model_id = ${second}) as second,
        bool_or(bad) as bad
      from loans.scored where model_id in (${first}, ${second}) group by subject_id, institution_no, contract_no
    ), twice as materialized (select * from known where first is not null and second is not null)
    select first, second, count(*)::integer as loans, count(*) filter (where bad)::integer as bads,
      (select count(distinct subject_id)::integer from twice) as enterprises
    from twice group by 1, 2`);
  return { enterprises: rows[0]?.enterprises ?? 0, rows };
}
