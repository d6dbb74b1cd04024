import { createHash } from 'node:crypto';
import type { Context, Tx } from '../../../kernel/pure/context.ts';
import type { Mandate } from '../../../kernel/pure/mandate.ts';
import { sql, type Query } from '../../../kernel/pure/sql.ts';

export type DelegationRow = {
  readonly delegationId: string;
  readonly subjectId: string;
  readonly login: string;
  readonly mandate: Mandate;
  readonly endsOn: string | null;
  readonly offeredBy: string;
  readonly offeredAs: string;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
};

const columns: Query = sql`delegation_id as "delegationId", subject_id as "subjectId", login, mandate, ends_on as "endsOn", offered_by as "offeredBy",
  offered_as as "offeredAs", offered_at as "offeredAt", expires_at as "expiresAt"`;

/** Keeps what an owner offers; of the code only the digest. */
export async function insertDelegation({ tx }: Context, row: DelegationRow, code: string): Promise<void> {
  await tx.run(sql`insert into claims.delegations (delegation_id, subject_id, login, mandate, ends_on, code_digest, offered_by, offered_as, offered_at, expires_at)
    values (${row.delegationId}, ${row.subjectId}, ${row.login}, ${JSON.stringify(row.mandate)}::jsonb, ${row.endsOn}, ${digest(code)}, ${row.offeredBy},
            ${row.offeredAs}, ${row.offeredAt}, ${row.expiresAt})`);
}

/** What nobody has accepted or taken back yet and that still may be accepted. */
export const listOffers = (tx: Tx, subjectId: string, now: Date): Promise<DelegationRow[]> =>
  tx.rows<DelegationRow>(sql`select ${columns} from claims.delegations
    where subject_id = ${subjectId} and closed_at is null and expires_at > ${now} order by offered_at, delegation_id limit 500`);

/** The offer of a code, held until the end of the transaction. */
export const holdOffer = (tx: Tx, code: string, now: Date): Promise<DelegationRow | undefined> =>
  tx.row<DelegationRow>(sql`select ${columns} from claims.delegations
    where code_digest = ${digest(code)} and closed_at is null and expires_at > ${now} for update`);

/** Accepted (then as which membership) or taken back; answers whether there was one to close. */
export async function closeOffer(tx: Tx, delegationId: string, membershipId: string | null, now: Date): Promise<boolean> {
  const changed = await tx.run(sql`update claims.delegations set closed_at = ${now}, membership_id = ${membershipId}
    where delegation_id = ${delegationId} and closed_at is null`);
  return changed === 1;
}

const digest = (code: string) => createHash('sha256').update(code).digest();
