import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** Something to tell an institution: what kind of thing, and by which ids it is asked for. Never what it says. */
export type NewEvent = {
  readonly institutionNo: number;
  readonly kind: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, string>>;
  /** By which it is made once. */
  readonly cause: string;
};

export type StoredEvent = {
  readonly eventId: string;
  readonly position: number;
  readonly kind: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, string>>;
};

/**
 * Keeps an event at the end of its institution's feed; undefined where it was kept before. Writers of one feed come one after the other, so that whoever
 * has read a position has read all before it.
 */
export async function insertEvent(tx: Tx, one: NewEvent, now: Date): Promise<string | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('webhooks.events'), ${one.institutionNo})`);
  const eventId = crypto.randomUUID();
  const added = await tx.run(sql`insert into webhooks.events (event_id, institution_no, position, kind, at, data, cause, made_at)
    select ${eventId}::uuid, ${one.institutionNo}, coalesce(max(position), 0) + 1, ${one.kind}, ${one.at}, ${JSON.stringify(one.data)}::jsonb, ${one.cause}, ${now}
    from webhooks.events where institution_no = ${one.institutionNo}
    on conflict (institution_no, cause) do nothing`);
  return added === 1 ? eventId : undefined;
}

/** The caller's feed from after a position on, the oldest first. */
export function listEvents(tx: Tx, after: number, limit: number): Promise<StoredEvent[]> {
  return tx.rows(sql`select event_id as "eventId", position, kind, at, data from webhooks.events
    where position > ${after} order by position limit ${limit}`);
}

/** Forgets what came before a moment, with its messages. The last of each feed stays, so that positions go on. */
export function forgetEvents(tx: Tx, before: Date, limit: number): Promise<number> {
  return tx.run(sql`delete from webhooks.events where event_id in (
    select e.event_id from webhooks.events e where e.made_at < ${before}
      and exists (select from webhooks.events n where n.institution_no = e.institution_no and n.position > e.position)
    order by e.made_at limit ${limit})`);
}
