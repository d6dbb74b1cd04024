import type { Context, Tx } from '../../../kernel/pure/context.ts';
import type { Principal } from '../../../kernel/pure/principal.ts';
import { sql } from '../../../kernel/pure/sql.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { termsOf, type Authorisation, type AuthorisationEvent } from '../model/authorisation.ts';
import { fromDetails, toDetails, type AuthorizationDetails } from '../model/authorization-details.ts';

export type Key = { readonly subjectId: string; readonly authorisationId: string; readonly institutionNo: number };

type Body = {
  readonly terms?: AuthorizationDetails;
  readonly renews?: string | null;
  readonly reason?: string | null;
  /** Under which mandate (membership) a member of the staff did it. */
  readonly mandateId?: string;
};
export type StoredEvent = {
  readonly seq: number;
  readonly kind: AuthorisationEvent['kind'];
  readonly at: Date;
  readonly clientId: string;
  readonly role: string;
  readonly body: Body;
};

/** Everything that happened to an authorisation and that the caller may see, in order. */
export function listEvents(tx: Tx, key: Pick<Key, 'subjectId' | 'authorisationId'>): Promise<StoredEvent[]> {
  return tx.rows<StoredEvent>(sql`select seq, kind, at, client_id as "clientId", role, body from consent.events
    where subject_id = ${key.subjectId} and authorisation_id = ${key.authorisationId} order by seq`);
}

export type Notice = {
  readonly subjectId: string;
  readonly authorisationId: string;
  readonly seq: number;
  readonly institutionNo: number;
  readonly purpose: string;
  readonly kind: AuthorisationEvent['kind'];
  readonly at: Date;
  readonly reason: string | null;
};

/** What the other party did to authorisations of the caller, newest first. */
export function listNotices(
  tx: Tx,
  { role, since, before, limit }: { role: 'subject' | 'institution'; since: Date | null; before: NoticePlace; limit: number },
): Promise<Notice[]> {
  const [at, authorisationId, seq] = before;
  return tx.rows<Notice>(sql`
    select e.subject_id as "subjectId", e.authorisation_id as "authorisationId", e.seq, e.institution_no as "institutionNo", a.purpose, e.kind,
           e.at, e.body ->> 'reason' as reason
    from consent.events e join consent.authorisations a using (subject_id, authorisation_id)
    where e.role = ${role === 'subject' ? 'institution' : 'subject'} and e.kind <> 'drafted'
      and e.at >= coalesce(${since}::timestamptz, '-infinity')
      and (e.at, e.authorisation_id, e.seq) < (${at}::timestamptz, ${authorisationId}::uuid, ${seq})
    order by e.at desc, e.authorisation_id desc, e.seq desc limit ${limit}`);
}

export type NoticePlace = readonly [at: string, authorisationId: string, seq: number];

/** The event as the fold reads it. */
export function eventOf({ kind, body }: StoredEvent): AuthorisationEvent {
  if (kind === 'drafted' || kind === 'requested')
    return { kind, terms: fromDetails(requiredTerms(body)), renews: body.renews ?? null };
  if (kind === 'reserved' || kind === 'granted' || kind === 'amended') return { kind, terms: fromDetails(requiredTerms(body)) };
  return { kind, reason: body.reason ?? null };
}

function requiredTerms(body: Body): AuthorizationDetails {
  if (body.terms === undefined) throw new Error('an event without its terms');
  return body.terms;
}

/** Appends an event. Its number is the key, so of two writers that read the same history one fails. */
export async function appendEvent(ctx: Context, key: Key, seq: number, event: AuthorisationEvent): Promise<void> {
  const { mandateId } = actorOf(ctx.principal);
  const body: Body = {
    ...('terms' in event ? { terms: toDetails(event.terms) } : { reason: event.reason }),
    ...('renews' in event ? { renews: event.renews } : {}),
    ...(mandateId === null ? {} : { mandateId }),
  };
  await ctx.tx
    .run(sql`insert into consent.events (subject_id, authorisation_id, seq, institution_no, kind, at, client_id, role, body)
    values (${key.subjectId}, ${key.authorisationId}, ${seq}, ${key.institutionNo}, ${event.kind}, ${ctx.now}, ${ctx.principal.clientId},
            ${ctx.principal.role}, ${JSON.stringify(body)}::jsonb)`);
}

/** Who acts, as it is signed and kept. */
export const actorOf = ({ clientId, mandate, membershipId }: Principal): Actor => ({
  clientId,
  mandateId: mandate === undefined ? null : (membershipId ?? null),
});

/** Keeps what events have made of an authorisation. */
export async function project(
  tx: Tx,
  key: Key,
  after: Authorisation,
  seq: number,
  digest: string | null,
  now: Date,
): Promise<void> {
  const terms = termsOf(after);
  const json = {
    asked: after.asked === null ? null : JSON.stringify(toDetails(after.asked)),
    granted: after.granted === null ? null : JSON.stringify(toDetails(after.granted)),
  };
  // An update, then an insert where there was nothing: the application may not rewrite the key that an upsert names.
  const changed =
    await tx.run(sql`update consent.authorisations set state = ${after.state}, version = ${after.version}, purpose = ${terms.purpose.name},
      asked = ${json.asked}::jsonb, granted = ${json.granted}::jsonb, digest = coalesce(${digest}, digest), renews = ${after.renews},
      updated_at = ${now}, valid_from = ${terms.validity.from}, valid_to = ${terms.validity.to}, event_count = ${seq}
    where subject_id = ${key.subjectId} and authorisation_id = ${key.authorisationId}`);
  if (changed === 1) return;
  await tx.run(sql`insert into consent.authorisations (subject_id, authorisation_id, institution_no, purpose, state, version, asked, granted, digest,
      renews, opened_at, updated_at, valid_from, valid_to, event_count)
    values (${key.subjectId}, ${key.authorisationId}, ${key.institutionNo}, ${terms.purpose.name}, ${after.state}, ${after.version}, ${json.asked}::jsonb,
      ${json.granted}::jsonb, ${digest}, ${after.renews}, ${now}, ${now}, ${terms.validity.from}, ${terms.validity.to}, ${seq})`);
}

/** Makes the counter say what holds from now on; the uses counted so far stay. */
export async function projectCounter(tx: Tx, key: Key, after: Authorisation): Promise<void> {
  if (after.granted === null) return;
  const { count, frequency, retentionDays } = after.granted;
  const open = after.state === 'active';
  const changed =
    await tx.run(sql`update consent.uses set open = ${open}, version = ${after.version}, max_total = ${count.maxUses},
      max_per_day = ${frequency.maxUsesPerDay}, retention_days = ${retentionDays}
    where subject_id = ${key.subjectId} and authorisation_id = ${key.authorisationId}`);
  if (changed === 1) return;
  await tx.run(sql`insert into consent.uses (subject_id, authorisation_id, institution_no, open, version, max_total, max_per_day, retention_days)
    values (${key.subjectId}, ${key.authorisationId}, ${key.institutionNo}, ${open}, ${after.version}, ${count.maxUses}, ${frequency.maxUsesPerDay},
            ${retentionDays})`);
}

/** Who gave: a person or a program, and the mandate (his membership) where the owner charged him with it. */
export type Actor = { readonly clientId: string; readonly mandateId: string | null };

/** What is signed when a subject gives or amends: the terms, the text on its screen, when, and who did it in the subject's name. */
export type SignedDocument = {
  readonly authorisationId: string;
  readonly version: number;
  readonly grantedAt: string;
  readonly authorizationDetails: readonly [AuthorizationDetails];
  readonly screenText: Bilingual;
  readonly actor: Actor;
};

/**
 * The signature of a person's own passkey (WebAuthn) over the digest of the document, which is the challenge in `clientDataJson`. With the public key
 * (COSE, RFC 9052) whoever has the document checks it without the platform. All but the ids in base64url.
 */
export type SubjectSignature = {
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly authenticatorData: string;
  readonly clientDataJson: string;
  readonly signature: string;
};

export type StoredVersion = {
  readonly version: number;
  readonly document: SignedDocument;
  readonly digest: string;
  readonly jws: string;
  readonly subjectSignature: SubjectSignature | null;
  readonly grantedAt: Date;
};

export async function insertVersion(tx: Tx, key: Key, version: StoredVersion): Promise<void> {
  await tx.run(sql`insert into consent.versions (subject_id, authorisation_id, version, institution_no, document, digest, jws, subject_signature, granted_at)
    values (${key.subjectId}, ${key.authorisationId}, ${version.version}, ${key.institutionNo}, ${JSON.stringify(version.document)}::jsonb,
            ${version.digest}, ${version.jws}, ${version.subjectSignature === null ? null : JSON.stringify(version.subjectSignature)}::jsonb, ${version.grantedAt})`);
}

export function listVersions(tx: Tx, key: Pick<Key, 'subjectId' | 'authorisationId'>): Promise<StoredVersion[]> {
  return tx.rows<StoredVersion>(sql`select version, document, digest, jws, subject_signature as "subjectSignature", granted_at as "grantedAt" from consent.versions
    where subject_id = ${key.subjectId} and authorisation_id = ${key.authorisationId} order by version`);
}
