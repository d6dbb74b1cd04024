import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** Until when everything was counted; undefined before the first count. */
export async function findCounted(tx: Tx): Promise<Date | undefined> {
  return (await tx.row<{ until: Date }>(sql`select until from quota.counted`))?.until;
}

export async function saveCounted(tx: Tx, until: Date): Promise<void> {
  await tx.run(
    sql`insert into quota.counted (until) values (${until}) on conflict (only_one) do update set until = excluded.until`,
  );
}

/** The moment of the first entry there is; undefined when there is none. */
export async function findFirst(tx: Tx): Promise<Date | undefined> {
  return (await tx.row<{ first: Date | null }>(sql`select min(at) as first from quota.requests`))?.first ?? undefined;
}

/** Counts the hours that begin within a time anew, whatever they held before. Both ends are full hours. */
export async function recountHours(tx: Tx, from: Date, until: Date): Promise<void> {
  await tx.run(sql`delete from quota.hours where hour >= ${from} and hour < ${until}`);
  await tx.run(sql`
    insert into quota.hours (institution_no, client_id, hour, requests, refused, uses)
    select institution_no, client_id, hour, sum(requests), sum(refused), sum(uses) from (
      select institution_no, client_id, date_trunc('hour', at) as hour, 1 as requests, (outcome <> 'done')::integer as refused, 0 as uses
      from quota.requests where at >= ${from} and at < ${until}
      union all
      select institution_no, client_id, date_trunc('hour', at), 0, 0, 1 from quota.used where at >= ${from} and at < ${until}
    ) counted group by 1, 2, 3`);
}

export type Counts = { readonly requests: number; readonly refused: number; readonly uses: number };
export type DayCounts = Counts & { readonly day: string; readonly clientId: string };

/** What each caller of an institution did on each day (in China) since a moment, a day's beginning. */
export function countDays(tx: Tx, institutionNo: number, since: Date): Promise<DayCounts[]> {
  return tx.rows(sql`
    select to_char(hour at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, client_id as "clientId", sum(requests)::integer as requests,
      sum(refused)::integer as refused, sum(uses)::integer as uses
    from quota.hours where institution_no = ${institutionNo} and hour >= ${since} group by 1, 2 order by 1, 2`);
}

/** Hours before a moment are of no further use. */
export async function forgetHours(tx: Tx, before: Date): Promise<void> {
  await tx.run(sql`delete from quota.hours where hour < ${before}`);
}
