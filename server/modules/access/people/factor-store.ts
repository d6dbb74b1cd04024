import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import { stepOfCode } from './totp.ts';

export type Factors = { readonly hash: string | undefined; readonly hasTotp: boolean; readonly passkeys: number };

/** By what a person can prove himself. */
export async function findFactors(tx: Tx, personId: string): Promise<Factors> {
  const row = await tx.row<{ hash: string | null; totp: boolean; passkeys: number }>(sql`
    select (select hash from access.passwords where person_id = ${personId}) as hash,
           exists (select from access.totps where person_id = ${personId} and sealed is not null) as totp,
           (select count(*)::integer from access.passkeys where person_id = ${personId} and refused_at is null) as passkeys`);
  return { hash: row?.hash ?? undefined, hasTotp: row?.totp ?? false, passkeys: row?.passkeys ?? 0 };
}

export async function setPassword(tx: Tx, personId: string, hash: string, now: Date): Promise<void> {
  await tx.run(sql`insert into access.passwords (person_id, hash, changed_at) values (${personId}, ${hash}, ${now})
    on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`);
}

/** Keeps a secret that counts for nothing until a code of it is given. */
export async function offerTotp(ctx: Context, personId: string, secret: string): Promise<void> {
  await ctx.tx
    .run(sql`insert into access.totps (person_id, pending, last_step) values (${personId}, ${ctx.platform.seal(secret, about(personId))}, 0)
    on conflict (person_id) do update set pending = excluded.pending`);
}

/** The secret offered becomes the person's when the code is one of it. */
export async function confirmTotp(ctx: Context, personId: string, code: string): Promise<boolean> {
  const row = await ctx.tx.row<{ pending: Buffer | null }>(
    sql`select pending from access.totps where person_id = ${personId} for update`,
  );
  if (!row?.pending) return false;
  const step = await stepOfCode(ctx.platform.unseal(row.pending, about(personId)), code, ctx.now);
  if (step === undefined) return false;
  await ctx.tx.run(
    sql`update access.totps set sealed = pending, pending = null, last_step = ${step} where person_id = ${personId}`,
  );
  return true;
}

/** Gives a person a secret whose code was proved already, at that step. */
export async function setTotp(ctx: Context, personId: string, secret: string, step: number): Promise<void> {
  await ctx.tx
    .run(sql`insert into access.totps (person_id, sealed, last_step) values (${personId}, ${ctx.platform.seal(secret, about(personId))}, ${step})
    on conflict (person_id) do update set sealed = excluded.sealed, pending = null, last_step = excluded.last_step`);
}

/** Takes a code of the person's: right, and of a later step than any taken before. */
export async function takeCode(ctx: Context, personId: string, code: string): Promise<boolean> {
  const row = await ctx.tx.row<{ sealed: Buffer | null }>(sql`select sealed from access.totps where person_id = ${personId}`);
  if (!row?.sealed) return false;
  const step = await stepOfCode(ctx.platform.unseal(row.sealed, about(personId)), code, ctx.now);
  if (step === undefined) return false;
  return (
    (await ctx.tx.run(sql`update access.totps set last_step = ${step} where person_id = ${personId} and last_step < ${step}`)) ===
    1
  );
}

/** Takes all factors away before new ones are set up. */
export async function dropFactors(tx: Tx, personId: string): Promise<void> {
  await tx.run(sql`delete from access.passwords where person_id = ${personId}`);
  await tx.run(sql`delete from access.totps where person_id = ${personId}`);
  await tx.run(sql`delete from access.passkeys where person_id = ${personId}`);
  await tx.run(sql`delete from access.recovery_codes where person_id = ${personId}`);
}

const about = (personId: string) => `totp ${personId}`;
