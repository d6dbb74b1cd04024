import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../../kernel/pure/sql.ts';
import { applyEvent, fold, type ActState, type Claim, type ClaimEvent } from '../model/claim.ts';
import type { Shown } from '../proofs/proof.ts';

export type ClaimRow = {
  readonly claimId: string;
  readonly subjectId: string;
  readonly code: string;
  readonly personId: string;
  readonly proof: string;
  readonly state: ActState;
  readonly shown: Shown;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly updatedAt: Date;
  readonly eventCount: number;
};

/** A claim held until the end of the transaction, with what its events make of it. */
export type HeldClaim = { readonly row: ClaimRow; readonly claim: Claim };

const columns: Query = sql`c.claim_id as "claimId", c.subject_id as "subjectId", c.code, c.person_id as "personId", c.proof, c.state, c.shown,
  c.opened_at as "openedAt", c.expires_at as "expiresAt", c.updated_at as "updatedAt", c.event_count as "eventCount"`;

/** Acts upon one claim come one after the other. */
export async function holdClaim(tx: Tx, claimId: string): Promise<HeldClaim | undefined> {
  const row = await tx.row<ClaimRow>(sql`select ${columns} from claims.claims c where c.claim_id = ${claimId} for update`);
  if (row === undefined) return undefined;
  return { row, claim: fold(await listEvents(tx, claimId)) };
}

async function listEvents(tx: Tx, claimId: string): Promise<ClaimEvent[]> {
  const rows = await tx.rows<{ kind: string; body: object }>(
    sql`select kind, body from claims.events where claim_id = ${claimId} order by seq`,
  );
  return rows.map(({ kind, body }) => ({ kind, ...body }) as ClaimEvent);
}

/** Begins a claim. The person who calls is named in its event, as in every later one. */
export async function insertClaim(
  ctx: Context,
  row: Omit<ClaimRow, 'state' | 'openedAt' | 'updatedAt' | 'eventCount'>,
  maxTries: number,
): Promise<void> {
  await ctx.tx
    .run(sql`insert into claims.claims (claim_id, subject_id, code, person_id, proof, state, shown, opened_at, expires_at, updated_at, event_count)
    values (${row.claimId}, ${row.subjectId}, ${row.code}, ${row.personId}, ${row.proof}, 'pending', ${JSON.stringify(row.shown)}::jsonb, ${ctx.now},
            ${row.expiresAt}, ${ctx.now}, 1)`);
  await insertEvent(ctx, row.claimId, 1, { kind: 'started', maxTries, expiresAt: row.expiresAt.toISOString() });
}

/** Appends an event to a held claim, and keeps what it makes of it. */
export async function appendEvent(ctx: Context, { row, claim }: HeldClaim, event: ClaimEvent): Promise<HeldClaim> {
  const after = applyEvent(claim, event);
  const eventCount = row.eventCount + 1;
  await insertEvent(ctx, row.claimId, eventCount, event);
  await ctx.tx.run(
    sql`update claims.claims set state = ${after.state}, updated_at = ${ctx.now}, event_count = ${eventCount} where claim_id = ${row.claimId}`,
  );
  return { row: { ...row, state: after.state, eventCount }, claim: after };
}

async function insertEvent(
  { tx, now, principal }: Context,
  claimId: string,
  seq: number,
  { kind, ...body }: ClaimEvent,
): Promise<void> {
  await tx.run(sql`insert into claims.events (claim_id, seq, kind, at, client_id, role, body)
    values (${claimId}, ${seq}, ${kind}, ${now}, ${principal.clientId}, ${principal.role}, ${JSON.stringify(body)}::jsonb)`);
}

export type ClaimFilter = {
  readonly state?: ActState | undefined;
  readonly personId?: string | undefined;
  readonly subjectId?: string | undefined;
};

/** Claims within the caller's reach, the newest first. */
export function listClaims(
  tx: Tx,
  filter: ClaimFilter,
  before: readonly [openedAt: string, claimId: string],
  limit: number,
): Promise<ClaimRow[]> {
  const conditions = [sql`(c.opened_at, c.claim_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`];
  if (filter.state !== undefined) conditions.push(sql`c.state = ${filter.state}`);
  if (filter.personId !== undefined) conditions.push(sql`c.person_id = ${filter.personId}`);
  if (filter.subjectId !== undefined) conditions.push(sql`c.subject_id = ${filter.subjectId}`);
  return tx.rows<ClaimRow>(
    sql`select ${columns} from claims.claims c where ${allOf(conditions)} order by c.opened_at desc, c.claim_id desc limit ${limit}`,
  );
}

/** By which proofs these people proved that the enterprise is theirs. */
export async function provenBy(tx: Tx, subjectId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ proof: string }>(sql`select distinct proof from claims.claims
    where subject_id = ${subjectId} and state = 'proven' and person_id = any(${personIds}::uuid[])`);
  return rows.map(({ proof }) => proof);
}

/** The evidence's digest stands in the event; the person is the claim's. */
export async function keepSecret(tx: Tx, claimId: string, body: Readonly<Record<string, string>>): Promise<void> {
  await tx.run(sql`insert into claims.kept (claim_id, body) values (${claimId}, ${JSON.stringify(body)}::jsonb)`);
}

export async function findSecret(tx: Tx, claimId: string): Promise<Readonly<Record<string, string>> | undefined> {
  return (await tx.row<{ body: Readonly<Record<string, string>> }>(sql`select body from claims.kept where claim_id = ${claimId}`))
    ?.body;
}

export async function forgetSecret(tx: Tx, claimId: string): Promise<void> {
  await tx.run(sql`delete from claims.kept where claim_id = ${claimId}`);
}
