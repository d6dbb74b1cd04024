import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { Fault, Outcome } from './model/outcome.ts';

export const deliveryStates = ['waiting', 'delivered', 'given-up'] as const;

export type Delivery = {
  readonly endpointId: string;
  readonly eventId: string;
  readonly kind: string;
  readonly state: (typeof deliveryStates)[number];
  readonly attempts: number;
  readonly nextAt: Date;
  readonly triedAt: Date | null;
  readonly status: number | null;
  readonly fault: Fault | null;
  /** With microseconds, for the place in a listing. */
  readonly madeAt: string;
};

type Told = { readonly eventId: string; readonly institutionNo: number; readonly kind: string; readonly except: string | null };

/** One message for each endpoint but `except` that is told of such events, whether it is stopped or not. */
export async function insertDeliveries(tx: Tx, { eventId, institutionNo, kind, except }: Told, now: Date): Promise<void> {
  await tx.run(sql`insert into webhooks.deliveries (endpoint_id, event_id, institution_no, state, once, attempts, next_at, made_at)
    select endpoint_id, ${eventId}::uuid, institution_no, 'waiting', false, 0, ${now}, ${now}
    from webhooks.endpoints where institution_no = ${institutionNo} and ${kind} = any (kinds) and endpoint_id is distinct from ${except}::uuid`);
}

/** A message that is tried once, for an endpoint in whatever state. */
export async function insertTest(tx: Tx, eventId: string, endpointId: string, institutionNo: number, now: Date): Promise<void> {
  await tx.run(sql`insert into webhooks.deliveries (endpoint_id, event_id, institution_no, state, once, attempts, next_at, made_at)
    values (${endpointId}::uuid, ${eventId}::uuid, ${institutionNo}, 'waiting', true, 0, ${now}, ${now})`);
}

export type DeliveryFilter = { readonly endpointId?: string | undefined; readonly state?: string | undefined };

/** The caller's, the newest first. */
export function listDeliveries(
  tx: Tx,
  { endpointId, state }: DeliveryFilter,
  before: readonly [madeAt: string, eventId: string, endpointId: string],
  limit: number,
): Promise<Delivery[]> {
  const conditions = [
    sql`(d.made_at, d.event_id, d.endpoint_id) < (${before[0]}::timestamptz, ${before[1]}::uuid, ${before[2]}::uuid)`,
    ...(endpointId === undefined ? [] : [sql`d.endpoint_id = ${endpointId}::uuid`]),
    ...(state === undefined ? [] : [sql`d.state = ${state}`]),
  ];
  return tx.rows(sql`select d.endpoint_id as "endpointId", d.event_id as "eventId", v.kind, d.state, d.attempts, d.next_at as "nextAt",
      d.tried_at as "triedAt", d.status, d.fault, to_char(d.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt"
    from webhooks.deliveries d join webhooks.events v using (event_id)
    where ${allOf(conditions)} order by d.made_at desc, d.event_id desc, d.endpoint_id desc limit ${limit}`);
}

/** Sends a message again from its first attempt on; answers whether there is such a one that does not wait already. */
export async function sendAgain(tx: Tx, endpointId: string, eventId: string, now: Date): Promise<boolean> {
  return (
    (await tx.run(sql`update webhooks.deliveries set state = 'waiting', attempts = 0, first_tried_at = null, next_at = ${now}
      where endpoint_id = ${endpointId}::uuid and event_id = ${eventId}::uuid`)) === 1
  );
}

/** All that waits for an endpoint is due now, from its first attempt on. */
export async function wakeDeliveries(tx: Tx, endpointId: string, now: Date): Promise<void> {
  await tx.run(sql`update webhooks.deliveries set attempts = 0, first_tried_at = null, next_at = ${now}
    where endpoint_id = ${endpointId}::uuid and state = 'waiting'`);
}

/** A message in the sender's hands. */
export type Taken = {
  readonly endpointId: string;
  readonly eventId: string;
  readonly institutionNo: number;
  readonly url: string;
  readonly kind: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, string>>;
  readonly once: boolean;
  /** This one included. */
  readonly attempts: number;
  readonly sealed: readonly Buffer[];
};

/**
 * Takes the most overdue message of each endpoint that is not busy, the most overdue endpoints first. Its time is moved on by `leaseMs`: whoever dies with
 * it in his hands has lost nothing. Several takers never take the same.
 */
export function takeDeliveries(tx: Tx, now: Date, busy: readonly string[], leaseMs: number, limit: number): Promise<Taken[]> {
  return tx.rows<Taken>(sql`
    with due as (
      select w.endpoint_id, w.event_id from webhooks.endpoints e cross join lateral (
        select d.endpoint_id, d.event_id, d.next_at from webhooks.deliveries d
        where d.endpoint_id = e.endpoint_id and d.state = 'waiting' and d.next_at <= ${now} and (d.once or e.state = 'active')
        order by d.next_at limit 1 for update skip locked) w
      where e.endpoint_id <> all (${busy}::uuid[]) order by w.next_at limit ${limit})
    update webhooks.deliveries d set attempts = d.attempts + 1, next_at = ${new Date(now.getTime() + leaseMs)},
      tried_at = ${now}, first_tried_at = coalesce(d.first_tried_at, ${now})
    from due, webhooks.endpoints e, webhooks.events v
    where d.endpoint_id = due.endpoint_id and d.event_id = due.event_id and e.endpoint_id = d.endpoint_id and v.event_id = d.event_id
    returning d.endpoint_id as "endpointId", d.event_id as "eventId", d.institution_no as "institutionNo", e.url, v.kind, v.at, v.data, d.once, d.attempts,
      (select array_agg(s.sealed order by s.made_at desc) from webhooks.secrets s
       where s.endpoint_id = d.endpoint_id and (s.made_at = e.secret_at or e.former_until > ${now}
         and s.made_at = (select max(f.made_at) from webhooks.secrets f where f.endpoint_id = d.endpoint_id and f.made_at < e.secret_at))) as sealed`);
}

type Key = Pick<Taken, 'endpointId' | 'eventId'>;

export async function noteTaken(tx: Tx, { endpointId, eventId }: Key, { status }: Outcome, now: Date): Promise<void> {
  await tx.run(sql`update webhooks.deliveries set state = 'delivered', status = ${status}, fault = null
    where endpoint_id = ${endpointId}::uuid and event_id = ${eventId}::uuid`);
  await tx.run(sql`update webhooks.endpoints set answered_at = ${now} where endpoint_id = ${endpointId}::uuid`);
}

/** @param nextAt when it is sent again; null gives it up. */
export async function noteFailed(
  tx: Tx,
  { endpointId, eventId }: Key,
  { status, fault }: Outcome,
  nextAt: Date | null,
): Promise<void> {
  await tx.run(sql`update webhooks.deliveries set state = case when ${nextAt}::timestamptz is null then 'given-up' else 'waiting' end,
      next_at = coalesce(${nextAt}, next_at), status = ${status}, fault = ${fault}
    where endpoint_id = ${endpointId}::uuid and event_id = ${eventId}::uuid`);
}

/** Stops an active endpoint; where it failed, only if it has taken nothing since the message was first tried. Answers whether it did. */
export async function stopEndpoint(tx: Tx, { endpointId, eventId }: Key, state: 'failing' | 'gone', now: Date): Promise<boolean> {
  return (
    (await tx.run(sql`update webhooks.endpoints e set state = ${state}, state_at = ${now}
      from webhooks.deliveries d
      where e.endpoint_id = ${endpointId}::uuid and e.state = 'active' and d.endpoint_id = e.endpoint_id and d.event_id = ${eventId}::uuid
        and (${state} = 'gone' or e.answered_at is null or e.answered_at < d.first_tried_at)`)) === 1
  );
}
