import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '../../../kernel/pure/context.ts';
import type { Position } from '../../../kernel/pure/principal.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import type { MemberRole } from '../model/offices.ts';
import { loginKey } from './person-store.ts';

const INVITATION_DAYS = 7;
const RESET_DAYS = 1;

export type Invitation = {
  readonly invitationId: string;
  readonly kind: 'invitation' | 'reset';
  readonly login: string;
  readonly personId: string | null;
  readonly role: MemberRole | null;
  readonly providerNo: number | null;
  readonly institutionNo: number | null;
  readonly position: Position | null;
  readonly endsOn: string | null;
  readonly totpSealed: Buffer | null;
  readonly madeBy: string;
  readonly expiresAt: Date;
};

export type NewInvitation =
  | {
      readonly kind: 'invitation';
      readonly login: string;
      readonly role: MemberRole;
      readonly position: Position;
      readonly providerNo?: number;
      readonly institutionNo?: number;
      readonly endsOn?: string;
    }
  | { readonly kind: 'reset'; readonly login: string; readonly personId: string };

/** Makes an invitation; its token is told once, only the digest is kept. A new reset takes the place of those before. */
export async function insertInvitation(
  tx: Tx,
  given: NewInvitation,
  madeBy: string,
  now: Date,
): Promise<{ invitationId: string; token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const invitationId = randomUUID();
  const days = given.kind === 'reset' ? RESET_DAYS : INVITATION_DAYS;
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  const { role, position, providerNo, institutionNo, endsOn } =
    given.kind === 'invitation' ? given : ({} as Partial<Extract<NewInvitation, { kind: 'invitation' }>>);
  await tx.run(sql`insert into access.invitations
    (invitation_id, token_digest, kind, login, person_id, role, provider_no, institution_no, position, ends_on, made_by, made_at, expires_at)
    values (${invitationId}, ${digest(token)}, ${given.kind}, ${loginKey(given.login)}, ${given.kind === 'reset' ? given.personId : null}, ${role ?? null},
            ${providerNo ?? null}, ${institutionNo ?? null}, ${position ?? null}, ${endsOn ?? null}, ${madeBy}, ${now}, ${expiresAt})`);
  return { invitationId, token, expiresAt };
}

/** The invitation of a token while it holds. */
export async function findInvitation(tx: Tx, token: string, now: Date): Promise<Invitation | undefined> {
  return tx.row<Invitation>(sql`
    select invitation_id as "invitationId", kind, login, person_id as "personId", role, provider_no as "providerNo", institution_no as "institutionNo",
           position, ends_on as "endsOn", totp_sealed as "totpSealed", made_by as "madeBy", expires_at as "expiresAt"
    from access.invitations where token_digest = ${digest(token)} and used_at is null and expires_at > ${now}`);
}

/** Uses an invitation up; of several at once one gets true. */
export async function useInvitation(tx: Tx, invitationId: string, now: Date): Promise<boolean> {
  return (
    (await tx.run(
      sql`update access.invitations set used_at = ${now} where invitation_id = ${invitationId} and used_at is null and expires_at > ${now}`,
    )) === 1
  );
}

/** Keeps the secret offered with an invitation, unless there is one. */
export async function offerTotpWith(tx: Tx, invitationId: string, sealed: Uint8Array): Promise<void> {
  await tx.run(
    sql`update access.invitations set totp_sealed = coalesce(totp_sealed, ${sealed}) where invitation_id = ${invitationId}`,
  );
}

const digest = (token: string) => createHash('sha256').update(token).digest();
