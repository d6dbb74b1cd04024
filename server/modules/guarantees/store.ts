import type { Context, Tx } from '../../kernel/pure/context.ts';
import { allOf, named, sql, type Query } from '../../kernel/pure/sql.ts';
import type { Undertaking } from '../marketplace/index.ts';
import {
  afterGuaranteeEvent,
  foldGuarantee,
  isOver,
  type Guarantee,
  type GuaranteeEvent,
  type GuaranteeEventKind,
  type GuaranteeState,
} from './model/guarantee.ts';

export type GuaranteeRow = {
  readonly subjectId: string;
  readonly guaranteeId: string;
  readonly applicationId: string;
  readonly guarantorNo: number;
  readonly subjectName: string;
  readonly lenderNo: number;
  readonly productId: string;
  readonly productVersion: number;
  readonly purpose: string;
  readonly termMonths: number;
  readonly amountFen: number;
  readonly caseNo: string;
  readonly authorisationId: string | null;
  readonly state: GuaranteeState;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly undertaking: Undertaking | null;
  readonly askedAt: Date;
  readonly updatedAt: Date;
  readonly endedAt: Date | null;
  readonly eventCount: number;
};

/** A guarantee held until the end of the transaction, with what its events make of it. */
export type HeldGuarantee = { readonly row: GuaranteeRow; readonly guarantee: Guarantee };

export type GuaranteeEventRow = {
  readonly seq: number;
  readonly kind: GuaranteeEventKind;
  readonly at: Date;
  readonly role: string;
  readonly body: Readonly<Record<string, unknown>>;
};

const columns: Query = sql`g.subject_id as "subjectId", g.guarantee_id as "guaranteeId", g.application_id as "applicationId",
  g.guarantor_no as "guarantorNo", g.subject_name as "subjectName", g.lender_no as "lenderNo", g.product_id as "productId",
  g.product_version as "productVersion", g.purpose, g.term_months as "termMonths", g.amount_fen as "amountFen", g.case_no as "caseNo",
  g.authorisation_id as "authorisationId", g.state, g.due_on as "dueOn", g.overdue, g.undertaking, g.asked_at as "askedAt", g.updated_at as "updatedAt", g.ended_at as "endedAt",
  g.event_count as "eventCount"`;

export function findGuarantee(tx: Tx, guaranteeId: string): Promise<GuaranteeRow | undefined> {
  return tx.row<GuaranteeRow>(sql`select ${columns} from guarantees.guarantees g where g.guarantee_id = ${guaranteeId}`);
}

/** Acts upon one guarantee come one after the other. */
export async function holdGuarantee(tx: Tx, guaranteeId: string): Promise<HeldGuarantee | undefined> {
  const row = await tx.row<GuaranteeRow>(
    sql`select ${columns} from guarantees.guarantees g where g.guarantee_id = ${guaranteeId} for no key update`,
  );
  if (row === undefined) return undefined;
  const events = await listEvents(tx, row);
  return { row, guarantee: foldGuarantee(events.map(eventOf)) };
}

/** The number of the guarantee that is open for an application; undefined where there is none. */
export async function findOpenOf(tx: Tx, subjectId: string, applicationId: string): Promise<string | undefined> {
  const row = await tx.row<{ id: string }>(sql`select guarantee_id as id from guarantees.guarantees
    where subject_id = ${subjectId} and application_id = ${applicationId} and ended_at is null`);
  return row?.id;
}

export const eventOf = ({ kind, body }: Pick<GuaranteeEventRow, 'kind' | 'body'>): GuaranteeEvent =>
  ({ kind, ...body }) as unknown as GuaranteeEvent;

export function listEvents(tx: Tx, { subjectId, guaranteeId }: GuaranteeRow): Promise<GuaranteeEventRow[]> {
  return tx.rows<GuaranteeEventRow>(sql`select seq, kind, at, role, body from guarantees.events
    where subject_id = ${subjectId} and guarantee_id = ${guaranteeId} order by seq`);
}

export type NewGuarantee = Omit<
  GuaranteeRow,
  'state' | 'dueOn' | 'overdue' | 'undertaking' | 'askedAt' | 'updatedAt' | 'endedAt' | 'eventCount'
>;

/** Begins a guarantee with its first event, in one statement. False where one is open for the application already. */
export async function insertGuarantee(
  { tx, now, principal }: Context,
  row: NewGuarantee,
  event: GuaranteeEvent & { readonly kind: 'asked' },
): Promise<boolean> {
  const { kind, ...body } = event;
  const made = await tx.rows(sql`
    with made as (
      insert into guarantees.guarantees (subject_id, guarantee_id, application_id, guarantor_no, subject_name, lender_no, product_id, product_version,
        purpose, term_months, amount_fen, case_no, authorisation_id, state, due_on, reminded, overdue, asked_at, updated_at, event_count)
      values (${row.subjectId}, ${row.guaranteeId}, ${row.applicationId}, ${row.guarantorNo}, ${row.subjectName}, ${row.lenderNo}, ${row.productId},
        ${row.productVersion}, ${row.purpose}, ${row.termMonths}, ${row.amountFen}, ${row.caseNo}, ${row.authorisationId}, 'asked',
        ${event.dueOn}::date, false, false, ${now}, ${now}, 1)
      on conflict (subject_id, application_id) where ended_at is null do nothing
      returning subject_id, guarantee_id, guarantor_no
    )
    insert into guarantees.events (subject_id, guarantee_id, seq, guarantor_no, kind, at, client_id, role, body)
    select subject_id, guarantee_id, 1, guarantor_no, ${kind}, ${now}, ${principal.clientId}, ${principal.role}, ${JSON.stringify(body)}::jsonb
    from made returning seq`);
  return made.length === 1;
}

/** Appends an event to a held guarantee, and keeps what it makes of it: one statement, so neither is there without the other. */
export async function appendEvent(
  { tx, now, principal }: Context,
  { row, guarantee }: HeldGuarantee,
  event: GuaranteeEvent,
): Promise<HeldGuarantee> {
  const after = afterGuaranteeEvent(guarantee, event);
  const { kind, ...body } = event;
  const eventCount = row.eventCount + 1;
  const { state, dueOn, overdue, undertaking } = after;
  const endedAt = isOver(state) ? (row.endedAt ?? now) : null;
  const changed = await tx.run(sql`
    with told as (
      insert into guarantees.events (subject_id, guarantee_id, seq, guarantor_no, kind, at, client_id, role, body)
      values (${row.subjectId}, ${row.guaranteeId}, ${eventCount}, ${row.guarantorNo}, ${kind}, ${now}, ${principal.clientId}, ${principal.role},
        ${JSON.stringify(body)}::jsonb)
    )
    update guarantees.guarantees set state = ${state}, due_on = ${dueOn}, reminded = ${after.reminded}, overdue = ${overdue},
      undertaking = ${undertaking === null ? null : JSON.stringify(undertaking)}::jsonb, valid_until = ${undertaking?.validUntil ?? null},
      updated_at = ${now}, ended_at = ${endedAt}, event_count = ${eventCount}
    where subject_id = ${row.subjectId} and guarantee_id = ${row.guaranteeId} and event_count = ${row.eventCount}`);
  if (changed !== 1) throw new Error('a guarantee changed while it was held');
  return { row: { ...row, state, dueOn, overdue, undertaking, updatedAt: now, endedAt, eventCount }, guarantee: after };
}

export type GuaranteeFilter = {
  readonly subjectId?: string | undefined;
  readonly guarantorNo?: number | undefined;
  readonly applicationId?: string | undefined;
  readonly open?: boolean | undefined;
  readonly states?: readonly GuaranteeState[] | undefined;
};

/** Guarantees within the caller’s reach, the newest first. */
export function listGuarantees(
  tx: Tx,
  { subjectId, guarantorNo, applicationId, open, states }: GuaranteeFilter,
  before: readonly [askedAt: string, guaranteeId: string],
  limit: number,
): Promise<GuaranteeRow[]> {
  const conditions = [sql`(g.asked_at, g.guarantee_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`];
  if (subjectId !== undefined) conditions.push(sql`g.subject_id = ${subjectId}`);
  if (guarantorNo !== undefined) conditions.push(sql`g.guarantor_no = ${guarantorNo}`);
  if (applicationId !== undefined) conditions.push(sql`g.application_id = ${applicationId}`);
  if (open !== undefined) conditions.push(open ? sql`g.ended_at is null` : sql`g.ended_at is not null`);
  if (states !== undefined) conditions.push(sql`g.state = any (${states}::text[])`);
  return tx.rows<GuaranteeRow>(
    sql`select ${columns} from guarantees.guarantees g where ${allOf(conditions)} order by g.asked_at desc, g.guarantee_id desc limit ${limit}`,
  );
}

/** Open guarantees whose day has come, in the order of their numbers. */
export async function listDue(tx: Tx, today: string, after: string, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    named(
      'guarantees-due',
      sql`select guarantee_id as id from guarantees.guarantees
          where ended_at is null and coalesce(due_on, valid_until) <= ${today}::date and guarantee_id > ${after}::uuid
          order by guarantee_id limit ${limit}`,
    ),
  );
  return rows.map(({ id }) => id);
}
