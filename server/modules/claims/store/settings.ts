import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

/** Counts one more of something today; false where it is full. Exact however many come at once. */
export async function countToday(tx: Tx, name: string, limit: number, now: Date): Promise<boolean> {
  const day = chinaDay(now);
  await tx.run(sql`insert into claims.counts (name, day, used) values (${name}, ${day}::date, 0) on conflict do nothing`);
  return (
    (await tx.run(
      sql`update claims.counts set used = used + 1 where name = ${name} and day = ${day}::date and used < ${limit}`,
    )) === 1
  );
}

/** What was counted on days that are over is of no use. Answers how many rows went. */
export const forgetCounts = (tx: Tx, now: Date): Promise<number> =>
  tx.run(sql`delete from claims.counts where day < ${chinaDay(now)}::date`);

/** Holds the owners of an enterprise as they are until the end of the transaction. */
export async function holdEnterprise(tx: Tx, subjectId: string): Promise<void> {
  await tx.run(sql`insert into claims.enterprises (subject_id) values (${subjectId}) on conflict do nothing`);
  await tx.rows(sql`select from claims.enterprises where subject_id = ${subjectId} for update`);
}

export type ServiceRow = { readonly proof: string; readonly baseUrl: string; readonly setAt: Date };

export const listServices = (tx: Tx): Promise<ServiceRow[]> =>
  tx.rows<ServiceRow>(sql`select proof, base_url as "baseUrl", set_at as "setAt" from claims.services order by proof`);

export async function findService(tx: Tx, proof: string): Promise<string | undefined> {
  return (await tx.row<{ url: string }>(sql`select base_url as url from claims.services where proof = ${proof}`))?.url;
}

export async function setService({ tx, now, principal }: Context, proof: string, baseUrl: string): Promise<void> {
  const set = sql`update claims.services set base_url = ${baseUrl}, set_at = ${now}, set_by = ${principal.clientId} where proof = ${proof}`;
  if ((await tx.run(set)) === 1) return;
  await tx.run(sql`insert into claims.services (proof, base_url, set_at, set_by) values (${proof}, ${baseUrl}, ${now}, ${principal.clientId})
    on conflict do nothing`);
  await tx.run(set);
}
