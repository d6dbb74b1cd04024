import type { Tx } from '../../../kernel/pure/context.ts';
import { sql, type Query } from '../../../kernel/pure/sql.ts';

export type FeatureRow = {
  readonly subjectId: string;
  readonly asOf: string;
  readonly figures: Readonly<Record<string, unknown>>;
};

/** Puts down what was found of some enterprises; those that are not on file any more are left out. */
export async function saveFeatures(tx: Tx, rows: readonly FeatureRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`insert into marketplace.features as f (subject_id, as_of, division_code, industry_code, industry_section, figures)
    select r.s, r.t, e.division_code, e.industry_code, e.industry_section, r.v from unnest(${rows.map((row) => row.subjectId)}::text[],
      ${rows.map((row) => row.asOf)}::timestamptz[], ${rows.map((row) => JSON.stringify(row.figures))}::jsonb[]) as r (s, t, v)
    join marketplace.enterprises e on e.subject_id = r.s
    on conflict (subject_id) do update set as_of = excluded.as_of, division_code = excluded.division_code, industry_code = excluded.industry_code,
      industry_section = excluded.industry_section, figures = excluded.figures`);
}

/** Forgets enterprises that were not found again in the last passage. */
export const forgetFeatures = (tx: Tx, before: string): Promise<number> =>
  tx.run(sql`delete from marketplace.features where as_of < ${before}::timestamptz`);

export type Counts = { readonly considered: number; readonly asOf: Date | null; readonly counts: readonly number[] };

/** Of the enterprises that satisfy `where`, how many satisfy each of some conditions over `columns` of their figures. */
export async function countFeatures(tx: Tx, columns: Query, where: Query, conditions: readonly Query[]): Promise<Counts> {
  const counts = conditions.map((one): Query => sql`count(*) filter (where ${one})`);
  const listed = counts.reduce((all, one) => sql`${all}, ${one}`, sql`count(*)`);
  const row = await tx.row<{
    counts: number[];
    asOf: Date | null;
  }>(sql`select array[${listed}]::integer[] as counts, min(as_of) as "asOf"
    from (select as_of ${columns} from marketplace.features where ${where}) as f`);
  const [considered = 0, ...rest] = row?.counts ?? [];
  return { considered, asOf: row?.asOf ?? null, counts: rest };
}
