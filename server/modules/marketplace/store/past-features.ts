import type { Tx } from '../../../kernel/pure/context.ts';
import { sql, type Query } from '../../../kernel/pure/sql.ts';

/** Those of the months that have not been put down. */
export async function missingMonths(tx: Tx, months: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ month: string }>(sql`select m as month from unnest(${months}::text[]) as m
    where not exists (select from marketplace.past_months p where p.month = m) order by m`);
  return rows.map(({ month }) => month);
}

/** As many enterprises on file as are asked for, drawn by a hash of their codes: the same ones each time. And how many there are. */
export async function drawEnterprises(
  tx: Tx,
  most: number,
): Promise<{ readonly ids: readonly string[]; readonly enterprises: number }> {
  const rows = await tx.rows<{
    id: string;
    enterprises: number;
  }>(sql`select subject_id as id, count(*) over ()::integer as enterprises
    from marketplace.enterprises order by hashtextextended(subject_id, 20), subject_id limit ${most}`);
  return { ids: rows.map(({ id }) => id).toSorted(), enterprises: rows[0]?.enterprises ?? 0 };
}

export type PastRow = { readonly subjectId: string; readonly figures: Readonly<Record<string, unknown>> };

export async function savePast(tx: Tx, month: string, rows: readonly PastRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`insert into marketplace.past_features (month, subject_id, division_code, industry_code, industry_section, figures)
    select ${month}, r.s, e.division_code, e.industry_code, e.industry_section, r.v
    from unnest(${rows.map((row) => row.subjectId)}::text[], ${rows.map((row) => JSON.stringify(row.figures))}::jsonb[]) as r (s, v)
    join marketplace.enterprises e on e.subject_id = r.s on conflict do nothing`);
}

/** Says that a month is put down, and forgets those before the first that is still wanted. */
export async function endMonth(
  tx: Tx,
  month: string,
  { enterprises, drawn, first }: { readonly enterprises: number; readonly drawn: number; readonly first: string },
): Promise<void> {
  await tx.run(sql`insert into marketplace.past_months values (${month}, ${enterprises}, ${drawn}) on conflict do nothing`);
  await tx.run(sql`delete from marketplace.past_features where month < ${first}`);
  await tx.run(sql`delete from marketplace.past_months where month < ${first}`);
}

export type MonthCounts = { readonly month: string; readonly considered: number; readonly counts: readonly number[] };

/** Of the enterprises drawn that satisfy `where`, how many satisfied each of some conditions at the end of each month. */
export async function countPast(
  tx: Tx,
  columns: Query,
  where: Query,
  conditions: readonly Query[],
): Promise<readonly MonthCounts[]> {
  const listed = conditions.reduce((all, one) => sql`${all}, count(*) filter (where ${one})`, sql`count(f.subject_id)`);
  const rows = await tx.rows<{ month: string; counts: number[] }>(sql`
    select p.month, array[${listed}]::integer[] as counts from marketplace.past_months p
    left join (select month, subject_id ${columns} from marketplace.past_features where ${where}) as f on f.month = p.month
    group by p.month order by p.month`);
  return rows.map(({ month, counts: [considered = 0, ...counts] }) => ({ month, considered, counts }));
}

/** How many enterprises were drawn for the newest month, and of how many. */
export const findDrawn = (tx: Tx): Promise<{ enterprises: number; drawn: number } | undefined> =>
  tx.row(sql`select enterprises, drawn from marketplace.past_months order by month desc limit 1`);
