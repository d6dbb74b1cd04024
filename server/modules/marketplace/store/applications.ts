import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { allOf, named, sql, type Query } from '../../../kernel/pure/sql.ts';
import {
  afterEvent,
  foldApplication,
  isEnded,
  type Application,
  type ApplicationEvent,
  type ApplicationState,
  type EventKind,
} from '../model/application.ts';

export type ApplicationRow = {
  readonly subjectId: string;
  readonly applicationId: string;
  readonly demandId: string;
  readonly subjectName: string;
  readonly institutionNo: number;
  readonly productId: string;
  readonly productVersion: number;
  readonly caseNo: string;
  readonly amountFen: number;
  readonly termMonths: number;
  readonly state: ApplicationState;
  readonly dueOn: string | null;
  readonly reminded: boolean;
  readonly overdue: boolean;
  readonly proposedProductId: string | null;
  readonly assignee: string | null;
  readonly authorisationId: string | null;
  readonly reroutedFrom: string | null;
  readonly submittedAt: Date;
  readonly updatedAt: Date;
  readonly endedAt: Date | null;
  readonly replyDays: number | null;
  readonly decisionDays: number | null;
  readonly grantDays: number | null;
  readonly eventCount: number;
};

/** An application held until the end of the transaction, with what its events make of it. */
export type HeldApplication = { readonly row: ApplicationRow; readonly application: Application };

export type EventRow = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly at: Date;
  readonly clientId: string;
  readonly role: string;
  readonly body: Readonly<Record<string, unknown>>;
};

const columns: Query = sql`a.subject_id as "subjectId", a.application_id as "applicationId", a.demand_id as "demandId", a.subject_name as "subjectName",
  a.institution_no as "institutionNo", a.product_id as "productId", a.product_version as "productVersion", a.case_no as "caseNo",
  a.amount_fen as "amountFen", a.term_months as "termMonths", a.state, a.due_on as "dueOn", a.reminded, a.overdue,
  a.proposed_product_id as "proposedProductId", a.assignee, a.authorisation_id as "authorisationId", a.rerouted_from as "reroutedFrom",
  a.submitted_at as "submittedAt", a.updated_at as "updatedAt", a.ended_at as "endedAt", a.reply_days as "replyDays",
  a.decision_days as "decisionDays", a.grant_days as "grantDays", a.event_count as "eventCount"`;

export function findApplicationRow(tx: Tx, applicationId: string): Promise<ApplicationRow | undefined> {
  return tx.row<ApplicationRow>(sql`select ${columns} from marketplace.applications a where a.application_id = ${applicationId}`);
}

/** The application that a financing case was opened for, within the caller’s reach; undefined for a case that an institution opened by itself. */
export function findApplicationOfCase(
  tx: Tx,
  subjectId: string,
  institutionNo: number,
  caseNo: string,
): Promise<ApplicationRow | undefined> {
  return tx.row<ApplicationRow>(sql`select ${columns} from marketplace.applications a
    where a.subject_id = ${subjectId} and a.institution_no = ${institutionNo} and a.case_no = ${caseNo}`);
}

/** Of loans that were reported, the applications they belong to: by the financing case, or by the number of the application. */
export async function findLent(
  tx: Tx,
  loans: readonly {
    readonly subjectId: string;
    readonly institutionNo: number;
    readonly caseNo: string;
    readonly applicationNo: string | null;
  }[],
): Promise<{ readonly applicationId: string; readonly at: number }[]> {
  return tx.rows(sql`select a.application_id as "applicationId", l.at::integer - 1 as at
    from unnest(${loans.map(({ subjectId }) => subjectId)}::text[], ${loans.map(({ institutionNo }) => institutionNo)}::integer[],
      ${loans.map(({ caseNo }) => caseNo)}::text[], ${loans.map(({ applicationNo }) => applicationNo)}::text[])
      with ordinality as l (subject_id, institution_no, case_no, application_no, at)
    join marketplace.applications a on a.subject_id = l.subject_id and a.institution_no = l.institution_no
      and (a.case_no = l.case_no or a.application_id::text = l.application_no)
    order by a.application_id, l.at`);
}

/** Of loans that were reported, the applications on whose timelines they stand, rightly or not. */
export async function findNoted(
  tx: Tx,
  loans: readonly { readonly subjectId: string; readonly institutionNo: number; readonly contractNo: string }[],
): Promise<{ readonly applicationId: string; readonly at: number }[]> {
  return tx.rows(sql`select distinct e.application_id as "applicationId", l.at::integer - 1 as at
    from unnest(${loans.map(({ subjectId }) => subjectId)}::text[], ${loans.map(({ institutionNo }) => institutionNo)}::integer[],
      ${loans.map(({ contractNo }) => contractNo)}::text[]) with ordinality as l (subject_id, institution_no, contract_no, at)
    join marketplace.application_events e on e.subject_id = l.subject_id and e.institution_no = l.institution_no
      and e.kind = 'lent' and e.body -> 'loan' ->> 'contractNo' = l.contract_no
    order by 1, 2`);
}

/** Acts upon one application come one after the other. */
export async function holdApplications(tx: Tx, applicationIds: readonly string[]): Promise<HeldApplication[]> {
  // Always in the same order, so that two calls with the same ones wait for each other and do not block.
  const rows = await tx.rows<ApplicationRow>(
    named(
      'marketplace-hold-applications',
      sql`select ${columns} from marketplace.applications a where a.application_id = any (${applicationIds}::uuid[])
          order by a.application_id for no key update`,
    ),
  );
  const events = await tx.rows<EventRow & { applicationId: string }>(
    named(
      'marketplace-events-of',
      sql`select e.application_id as "applicationId", e.kind, e.body from marketplace.application_events e
          where e.application_id = any (${applicationIds}::uuid[]) and e.subject_id = any (${rows.map((row) => row.subjectId)}::text[])
          order by e.application_id, e.seq`,
    ),
  );
  const eventsOf = Map.groupBy(events, ({ applicationId }) => applicationId);
  return rows.map((row) => ({ row, application: foldApplication((eventsOf.get(row.applicationId) ?? []).map(eventOf)) }));
}

export const holdApplication = async (tx: Tx, applicationId: string): Promise<HeldApplication | undefined> =>
  (await holdApplications(tx, [applicationId]))[0];

export const eventOf = ({ kind, body }: Pick<EventRow, 'kind' | 'body'>): ApplicationEvent =>
  ({ kind, ...body }) as unknown as ApplicationEvent;

export function listEvents(tx: Tx, { subjectId, applicationId }: ApplicationRow): Promise<EventRow[]> {
  return tx.rows<EventRow>(sql`select seq, kind, at, client_id as "clientId", role, body from marketplace.application_events
    where subject_id = ${subjectId} and application_id = ${applicationId} order by seq`);
}

export type NewApplication = Pick<
  ApplicationRow,
  | 'subjectId'
  | 'applicationId'
  | 'demandId'
  | 'subjectName'
  | 'institutionNo'
  | 'productId'
  | 'productVersion'
  | 'caseNo'
  | 'amountFen'
  | 'termMonths'
  | 'authorisationId'
  | 'reroutedFrom'
>;

/** Begins applications with their first event, all in one statement each. One that is open already for its demand and product is left out: answers the new ones. */
export async function insertApplications(
  { tx, now, principal }: Context,
  rows: readonly NewApplication[],
  event: ApplicationEvent & { readonly kind: 'submitted' },
): Promise<ReadonlySet<string>> {
  const column = <K extends keyof NewApplication>(name: K) => rows.map((row) => row[name]);
  const { kind, ...body } = event;
  const made = await tx.rows<{ id: string }>(
    named(
      'marketplace-apply',
      sql`with made as (
            insert into marketplace.applications (subject_id, application_id, demand_id, subject_name, institution_no, product_id, product_version, case_no,
              amount_fen, term_months, authorisation_id, rerouted_from, state, due_on, reminded, overdue, submitted_at, updated_at, stages_done, stages_late,
              event_count)
            select s, a, d, l, i, p, v, c, f, m, u, r, 'submitted', ${event.dueOn}::date, false, false, ${now}, ${now}, 0, 0, 1
            from unnest(${column('subjectId')}::text[], ${column('applicationId')}::uuid[], ${column('demandId')}::uuid[], ${column('subjectName')}::text[],
              ${column('institutionNo')}::integer[], ${column('productId')}::uuid[], ${column('productVersion')}::integer[],
              ${column('caseNo')}::text[], ${column('amountFen')}::bigint[], ${column('termMonths')}::integer[],
              ${column('authorisationId')}::uuid[], ${column('reroutedFrom')}::uuid[]) as n (s, a, d, l, i, p, v, c, f, m, u, r)
            on conflict (subject_id, demand_id, product_id) where ended_at is null do nothing
            returning subject_id, application_id, institution_no
          ), told as (
            insert into marketplace.application_events (subject_id, application_id, seq, institution_no, kind, at, client_id, role, body)
            select subject_id, application_id, 1, institution_no, ${kind}, ${now}, ${principal.clientId}, ${principal.role},
              ${JSON.stringify(body)}::jsonb from made
          )
          select application_id as id from made`,
    ),
  );
  return new Set(made.map(({ id }) => id));
}

/** The open applications of a demand for products. */
export function findOpen(tx: Tx, subjectId: string, demandId: string, productIds: readonly string[]): Promise<ApplicationRow[]> {
  return tx.rows<ApplicationRow>(
    named(
      'marketplace-open',
      sql`select ${columns} from marketplace.applications a
          where a.subject_id = ${subjectId} and a.demand_id = ${demandId} and a.product_id = any (${productIds}::uuid[]) and a.ended_at is null`,
    ),
  );
}

/** Appends an event to a held application, and keeps what it makes of it: one statement, so neither is there without the other. */
export async function appendEvent(
  ctx: Context,
  { row, application }: HeldApplication,
  event: ApplicationEvent,
): Promise<HeldApplication> {
  const { tx, now, principal } = ctx;
  const after = afterEvent(application, event);
  const { kind, ...body } = event;
  const eventCount = row.eventCount + 1;
  const endedAt = isEnded(after.state) ? (row.endedAt ?? now) : null;
  const changed = await tx.run(
    named(
      'marketplace-event',
      sql`with told as (
            insert into marketplace.application_events (subject_id, application_id, seq, institution_no, kind, at, client_id, role, body)
            values (${row.subjectId}, ${row.applicationId}, ${eventCount}, ${row.institutionNo}, ${kind}, ${now}, ${principal.clientId},
              ${principal.role}, ${JSON.stringify(body)}::jsonb)
          )
          update marketplace.applications set state = ${after.state}, due_on = ${after.dueOn}, reminded = ${after.reminded}, overdue = ${after.overdue},
            proposed_product_id = ${after.proposed ?? null}, assignee = ${after.assignee}, updated_at = ${now}, ended_at = ${endedAt},
            reply_days = ${after.replyDays}, decision_days = ${after.decisionDays}, grant_days = ${after.grantDays},
            stages_done = ${after.stagesDone}, stages_late = ${after.stagesLate}, event_count = ${eventCount}
          where subject_id = ${row.subjectId} and application_id = ${row.applicationId} and event_count = ${row.eventCount}`,
    ),
  );
  if (changed !== 1) throw new Error('an application changed while it was held');
  const { state, dueOn, reminded, overdue, assignee, replyDays, decisionDays, grantDays } = after;
  const projected = {
    state,
    dueOn,
    reminded,
    overdue,
    assignee,
    replyDays,
    decisionDays,
    grantDays,
    proposedProductId: after.proposed ?? null,
  };
  return { row: { ...row, ...projected, endedAt, eventCount, updatedAt: now }, application: after };
}

export type QueueFilter = {
  readonly subjectId?: string | undefined;
  readonly institutionNo?: number | undefined;
  readonly states?: readonly ApplicationState[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly open?: boolean | undefined;
  /** '' for those that nobody has taken. */
  readonly assignee?: string | undefined;
  readonly caseNo?: string | undefined;
  readonly demandId?: string | undefined;
  readonly productId?: string | undefined;
};

/** Applications within the caller's reach, the newest first. */
export function listApplications(
  tx: Tx,
  filter: QueueFilter,
  before: readonly [submittedAt: string, applicationId: string],
  limit: number,
): Promise<ApplicationRow[]> {
  const { subjectId, institutionNo, states, overdue, open, assignee, caseNo, demandId, productId } = filter;
  const conditions = [sql`(a.submitted_at, a.application_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`];
  if (subjectId !== undefined) conditions.push(sql`a.subject_id = ${subjectId}`);
  if (institutionNo !== undefined) conditions.push(sql`a.institution_no = ${institutionNo}`);
  if (states !== undefined) conditions.push(sql`a.state = any (${states}::text[])`);
  if (overdue !== undefined) conditions.push(sql`a.overdue = ${overdue}`);
  if (open !== undefined) conditions.push(open ? sql`a.ended_at is null` : sql`a.ended_at is not null`);
  if (assignee !== undefined) conditions.push(assignee === '' ? sql`a.assignee is null` : sql`a.assignee = ${assignee}`);
  if (caseNo !== undefined) conditions.push(sql`a.case_no = ${caseNo}`);
  if (demandId !== undefined) conditions.push(sql`a.demand_id = ${demandId}`);
  if (productId !== undefined) conditions.push(sql`a.product_id = ${productId}`);
  return tx.rows<ApplicationRow>(
    sql`select ${columns} from marketplace.applications a where ${allOf(conditions)} order by a.submitted_at desc, a.application_id desc limit ${limit}`,
  );
}

/** Open applications whose day has come. */
export async function listDue(tx: Tx, today: string, after: string, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`select application_id as id from marketplace.applications
    where ended_at is null and due_on <= ${today}::date and application_id > ${after}::uuid order by application_id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Which products an enterprise has asked for under a demand, whatever came of it. */
export async function listAskedProducts(tx: Tx, subjectId: string, demandId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(sql`select product_id as id from marketplace.applications
    where subject_id = ${subjectId} and demand_id = ${demandId}`);
  return new Set(rows.map(({ id }) => id));
}
