import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { sql } from '../../../kernel/pure/sql.ts';

export type InvitationRow = {
  readonly invitationId: string;
  readonly institutionNo: number;
  readonly productId: string;
  readonly note: string | null;
  readonly invitedAt: Date;
  readonly endsAt: Date;
  readonly declinedAt: Date | null;
  /** An application for the product that came after it. */
  readonly applicationId: string | null;
};

export type Invited = {
  readonly institutionNo: number;
  readonly productId: string;
  readonly note: string | null;
  readonly endsAt: Date;
};

/**
 * Invites those of the enterprises named that were found to suit, and were not invited for the product by an invitation that is not over; answers which
 * those are. Invitations for one product come one after the other.
 */
export async function insertInvitations(
  { tx, now, principal }: Context,
  subjectIds: readonly string[],
  { institutionNo, productId, note, endsAt }: Invited,
): Promise<ReadonlySet<string>> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`marketplace.invitations ${productId}`}, 0))`);
  const rows = await tx.rows<{ id: string }>(sql`
    insert into marketplace.invitations (subject_id, invitation_id, institution_no, product_id, note, invited_at, invited_by, ends_at)
    select s.subject_id, gen_random_uuid(), s.institution_no, s.product_id, ${note}, ${now}, ${principal.clientId}, ${endsAt}
    from marketplace.screened s
    where s.institution_no = ${institutionNo} and s.product_id = ${productId} and s.verdict = 'suits' and s.forget_at > ${now}
      and s.subject_id = any (${subjectIds}::text[])
      and not exists (select from marketplace.invitations i where i.institution_no = s.institution_no and i.product_id = s.product_id
        and i.subject_id = s.subject_id and i.ends_at > ${now})
    returning subject_id as id`);
  return new Set(rows.map(({ id }) => id));
}

/** The invitations of an enterprise, the newest first. */
export function listInvitations(
  tx: Tx,
  subjectId: string,
  before: readonly [invitedAt: string, invitationId: string],
  limit: number,
): Promise<InvitationRow[]> {
  return tx.rows<InvitationRow>(sql`select i.invitation_id as "invitationId", i.institution_no as "institutionNo", i.product_id as "productId", i.note,
      i.invited_at as "invitedAt", i.ends_at as "endsAt", i.declined_at as "declinedAt",
      (select a.application_id from marketplace.applications a where a.subject_id = i.subject_id and a.product_id = i.product_id
        and a.submitted_at >= i.invited_at order by a.submitted_at limit 1) as "applicationId"
    from marketplace.invitations i
    where i.subject_id = ${subjectId} and (i.invited_at, i.invitation_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)
    order by i.invited_at desc, i.invitation_id desc limit ${limit}`);
}

/** True where it was there, and not declined before. */
export async function declineInvitation(
  { tx, now }: Context,
  subjectId: string,
  invitationId: string,
): Promise<'done' | 'before' | 'none'> {
  const changed = await tx.run(sql`update marketplace.invitations set declined_at = ${now}
    where subject_id = ${subjectId} and invitation_id = ${invitationId} and declined_at is null`);
  if (changed === 1) return 'done';
  const row = await tx.row(
    sql`select from marketplace.invitations where subject_id = ${subjectId} and invitation_id = ${invitationId}`,
  );
  return row === undefined ? 'none' : 'before';
}
