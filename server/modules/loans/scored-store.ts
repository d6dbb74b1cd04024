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
  return tx.rows<ScoredLoans>(sql`with known as (select * from loans.scored where model_id = ${modelId}),
      graded as (select grade, count(distinct subject_id)::integer as enterprises from known group by grade)
    select k.grade, k.score, count(*)::integer as loans, count(*) filter (where k.bad)::integer as bads, g.enterprises
    from known k join graded g on g.grade is not distinct from k.grade group by k.grade, k.score, g.enterprises order by k.score`);
}

/** Loans of which two models had spoken before the grant. */
export type ScoredTwice = { readonly first: number; readonly second: number; readonly loans: number; readonly bads: number };

/** The same loans by two models, and how many enterprises they are of. For the platform itself only. */
export async function countScoredTwice(
  tx: Tx,
  first: string,
  second: string,
): Promise<{ readonly enterprises: number; readonly rows: readonly ScoredTwice[] }> {
  const both = sql`from loans.scored a join loans.scored b using (subject_id, institution_no, contract_no)
    where a.model_id = ${first} and b.model_id = ${second}`;
  const [whole, rows] = await Promise.all([
    tx.row<{ enterprises: number }>(sql`select count(distinct subject_id)::integer as enterprises ${both}`),
    tx.rows<ScoredTwice>(sql`select a.score as first, b.score as second, count(*)::integer as loans,
      count(*) filter (where a.bad)::integer as bads ${both} group by 1, 2`),
  ]);
  return { enterprises: whole?.enterprises ?? 0, rows };
}
