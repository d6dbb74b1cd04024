import type { Tx } from '../../kernel/pure/context.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import type { Summary } from './model/decision.ts';

export type MatterKind = 'objection' | 'repair';

/** An objection or a repair as it is listed: a projection of its events. */
export type Matter = {
  readonly subjectId: string;
  readonly matterId: string;
  readonly kind: MatterKind;
  readonly itemNo: number;
  readonly recordKey: string;
  readonly providerNo: number;
  readonly phase: string;
  readonly openedAt: Date;
  readonly dueOn: string | null;
  readonly escalated: boolean;
  readonly holidaysKnown: boolean;
  readonly closedAt: Date | null;
};

const columns = sql`subject_id as "subjectId", matter_id as "matterId", kind, item_no as "itemNo", record_key as "recordKey",
  provider_no as "providerNo", phase, opened_at as "openedAt", due_on as "dueOn", escalated, holidays_known as "holidaysKnown",
  closed_at as "closedAt"`;

/** What is told of one step of a matter. */
export type StoredEvent<E> = { readonly at: Date; readonly byRole: string; readonly event: E };

/** One matter; row security leaves only what the caller may see. */
export function findMatter(tx: Tx, kind: MatterKind, matterId: string): Promise<Matter | undefined> {
  return tx.row<Matter>(sql`select ${columns} from rights.matters where matter_id = ${matterId}::uuid and kind = ${kind}`);
}

/** The same, for writing: whoever else acts on it waits until this transaction ends. */
export function lockMatter(tx: Tx, kind: MatterKind, matterId: string): Promise<Matter | undefined> {
  return tx.row<Matter>(
    sql`select ${columns} from rights.matters where matter_id = ${matterId}::uuid and kind = ${kind} for update`,
  );
}

/** Lets one command at a time open a matter of a subject, so that a record never has two open ones of a kind. */
export async function lockSubject(tx: Tx, subjectId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('rights.matters ' || ${subjectId}::text, 0))`);
}

type Record = Pick<Matter, 'subjectId' | 'kind' | 'itemNo' | 'recordKey' | 'providerNo'>;

export async function hasOpenMatter(tx: Tx, { subjectId, kind, itemNo, recordKey, providerNo }: Record): Promise<boolean> {
  const rows =
    await tx.rows(sql`select from rights.matters where subject_id = ${subjectId} and kind = ${kind} and item_no = ${itemNo}
    and record_key = ${recordKey} and provider_no = ${providerNo} and closed_at is null limit 1`);
  return rows.length > 0;
}

export async function insertMatter(tx: Tx, matter: Matter, watchOn: string | null): Promise<void> {
  await tx.run(sql`insert into rights.matters
    (subject_id, matter_id, kind, item_no, record_key, provider_no, phase, opened_at, due_on, watch_on, escalated, holidays_known, closed_at)
    values (${matter.subjectId}, ${matter.matterId}, ${matter.kind}, ${matter.itemNo}, ${matter.recordKey}, ${matter.providerNo}, ${matter.phase},
      ${matter.openedAt}, ${matter.dueOn}, ${watchOn}, ${matter.escalated}, ${matter.holidaysKnown}, ${matter.closedAt})`);
}

export async function updateMatter(tx: Tx, matter: Matter, summary: Summary, now: Date): Promise<void> {
  await tx.run(sql`update rights.matters set phase = ${summary.phase}, due_on = ${summary.dueOn}, watch_on = ${summary.watchOn},
      escalated = ${summary.escalated}, closed_at = ${summary.open ? null : now}
    where subject_id = ${matter.subjectId} and matter_id = ${matter.matterId}::uuid`);
}

export async function appendEvents(
  tx: Tx,
  matter: Pick<Matter, 'subjectId' | 'matterId' | 'providerNo'>,
  first: number,
  events: readonly object[],
  by: { readonly principal: Principal; readonly now: Date },
): Promise<void> {
  for (const [index, event] of events.entries()) {
    await tx.run(sql`insert into rights.matter_events (subject_id, matter_id, seq, provider_no, at, by_role, by_client, event)
      values (${matter.subjectId}, ${matter.matterId}::uuid, ${first + index}, ${matter.providerNo}, ${by.now}, ${by.principal.role},
        ${by.principal.clientId}, ${JSON.stringify(event)}::jsonb)`);
  }
}

/** A matter's steps are few: each phase can be entered a handful of times. */
const MAX_EVENTS = 1_000;

export function readEvents<E>(tx: Tx, matter: Pick<Matter, 'subjectId' | 'matterId'>): Promise<StoredEvent<E>[]> {
  return tx.rows<StoredEvent<E>>(sql`select at, by_role as "byRole", event from rights.matter_events
    where subject_id = ${matter.subjectId} and matter_id = ${matter.matterId}::uuid order by seq limit ${MAX_EVENTS}`);
}

export type MatterFilter = {
  readonly open?: boolean | undefined;
  readonly escalated?: boolean | undefined;
};

export const firstMatter: readonly [string, string] = ['0001-01-01T00:00:00.000000Z', '00000000-0000-0000-0000-000000000000'];

/** Matters of a kind, the oldest first; row security leaves only the caller's. `place` is the sort key, to the microsecond. */
export function listMatters(
  tx: Tx,
  kind: MatterKind,
  filter: MatterFilter,
  after: readonly [string, string],
  limit: number,
): Promise<(Matter & { readonly place: string })[]> {
  const conditions: Query[] = [sql`kind = ${kind}`, sql`(opened_at, matter_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`];
  if (filter.open !== undefined) conditions.push(sql`(closed_at is null) = ${filter.open}`);
  if (filter.escalated !== undefined) conditions.push(sql`escalated = ${filter.escalated}`);
  return tx.rows(sql`select ${columns}, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
    from rights.matters where ${allOf(conditions)} order by opened_at, matter_id limit ${limit}`);
}

/** Matters of which a clock has run out before `today` and nobody has recorded it. */
export function listLate(tx: Tx, today: string, limit: number): Promise<Pick<Matter, 'kind' | 'matterId'>[]> {
  return tx.rows(
    sql`select kind, matter_id as "matterId" from rights.matters where watch_on < ${today}::date order by watch_on limit ${limit}`,
  );
}
