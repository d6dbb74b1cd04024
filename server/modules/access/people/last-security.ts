import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import { holding } from './membership-store.ts';

/**
 * Asked after an end or a lock, in its transaction, one at a time: whether somebody is left who can let others in.
 * @throws `policy.last-security`
 */
export async function requireSecurityStays(ctx: Context): Promise<void> {
  await ctx.tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('access.last-security', 0))`);
  if (!(await hasSecurity(ctx))) throw new Failure('policy.last-security');
}

/** Whether a person is security administrator now. */
export async function hasSecurity(ctx: Context): Promise<boolean> {
  const left = await ctx.tx.rows(sql`
    select from access.memberships m join access.people p using (person_id)
    where m.role = 'security' and p.locked_at is null and ${holding(ctx.now)} limit 1`);
  return left.length === 1;
}
