import { createHash } from 'node:crypto';
import type { Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import { countAttempt, type Failed } from '../model/lockout.ts';

/** Counts an attempt in the name of a login, known or not; answers the seconds to wait where none is allowed now. */
export async function takeAttempt(tx: Tx, name: string, now: Date): Promise<number | undefined> {
  const key = digest(name);
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${key.toString('hex')}, 0))`);
  const before = await tx.row<Failed>(sql`
    select failures, last_at as "lastAt", blocked_until as "blockedUntil" from access.failed_sign_ins where login_digest = ${key}`);
  const counted = countAttempt(before, now);
  if ('waitSeconds' in counted) return counted.waitSeconds;
  const { failures, lastAt, blockedUntil } = counted.after;
  await tx.run(sql`insert into access.failed_sign_ins (login_digest, failures, last_at, blocked_until) values (${key}, ${failures}, ${lastAt}, ${blockedUntil})
    on conflict (login_digest) do update set failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until`);
  return undefined;
}

/** Takes an attempt back that was neither right nor wrong: the password was right, the code was not given yet. */
export async function giveBackAttempt(tx: Tx, name: string): Promise<void> {
  await tx.run(
    sql`update access.failed_sign_ins set failures = greatest(failures - 1, 0), blocked_until = null where login_digest = ${digest(name)}`,
  );
}

export async function forgetAttempts(tx: Tx, name: string): Promise<void> {
  await tx.run(sql`delete from access.failed_sign_ins where login_digest = ${digest(name)}`);
}

/** Attempts made with a recovery code that is right are counted apart, where no stranger can make them wait. */
export const withRecoveryCode = (login: string): string => `recovery ${login}`;

const digest = (name: string) => createHash('sha256').update(name).digest();
