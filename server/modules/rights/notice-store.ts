import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import type { NoticeAction } from './model/notice.ts';
import type { Revision, RevisionReason } from './model/revision.ts';

/** What one institution was told about one record. */
export type Notice = {
  readonly subjectId: string;
  readonly noticeId: string;
  readonly institutionNo: number;
  readonly itemNo: number;
  readonly recordKey: string;
  readonly providerNo: number;
  readonly reason: RevisionReason;
  readonly oldDigests: readonly string[];
  readonly newDigest: string | null;
  readonly received: boolean;
  readonly lastDisclosedAt: Date;
  readonly madeAt: Date;
  readonly dueOn: string;
  readonly escalateOn: string;
  readonly holidaysKnown: boolean;
  readonly watchOn: string | null;
  readonly reminders: number;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly action: NoticeAction | null;
  readonly note: string | null;
};

const columns = sql`subject_id as "subjectId", notice_id as "noticeId", institution_no as "institutionNo", item_no as "itemNo",
  record_key as "recordKey", provider_no as "providerNo", reason, old_digests as "oldDigests", new_digest as "newDigest", received,
  last_disclosed_at as "lastDisclosedAt", made_at as "madeAt", due_on as "dueOn", escalate_on as "escalateOn",
  holidays_known as "holidaysKnown", watch_on as "watchOn", reminders, reminded_at as "remindedAt", escalated_at as "escalatedAt",
  acknowledged_at as "acknowledgedAt", action, note`;

export type NewNotice = {
  readonly revision: Revision;
  readonly institutionNo: number;
  readonly oldDigests: readonly string[];
  readonly received: boolean;
  readonly lastDisclosedAt: Date;
};

/** What all notices made on one day have in common. */
export type NoticeDay = {
  readonly madeAt: Date;
  readonly dueOn: string;
  readonly escalateOn: string;
  readonly watchOn: string;
  readonly holidaysKnown: boolean;
};

/**
 * Makes notices, and answers those that were not there. One that would say what the institution was told after it last received the record
 * (a withdrawal that then closes an objection) is left out.
 */
export function insertNotices(
  tx: Tx,
  notices: readonly NewNotice[],
  day: NoticeDay,
): Promise<Pick<Notice, 'subjectId' | 'noticeId' | 'institutionNo'>[]> {
  const given = JSON.stringify(notices.map(({ revision: { madeAt: _at, ...revision }, ...rest }) => ({ ...revision, ...rest })));
  return tx.rows(sql`
    insert into rights.notices (subject_id, notice_id, institution_no, item_no, record_key, provider_no, reason, cause, old_digests, new_digest,
      received, last_disclosed_at, made_at, due_on, escalate_on, holidays_known, watch_on)
    select "subjectId", gen_random_uuid(), "institutionNo", "itemNo", "recordKey", "providerNo", reason, cause, "oldDigests", "newDigest",
      received, "lastDisclosedAt", ${day.madeAt}::timestamptz, ${day.dueOn}::date, ${day.escalateOn}::date, ${day.holidaysKnown}::boolean, ${day.watchOn}::date
    from jsonb_to_recordset(${given}::jsonb) as g ("subjectId" text, "institutionNo" integer, "itemNo" smallint, "recordKey" text,
      "providerNo" integer, reason text, cause text, "oldDigests" text[], "newDigest" text, received boolean, "lastDisclosedAt" timestamptz)
    where not exists (select from rights.notices n where n.subject_id = g."subjectId" and n.institution_no = g."institutionNo"
      and n.item_no = g."itemNo" and n.record_key = g."recordKey" and n.provider_no = g."providerNo"
      and n.new_digest is not distinct from g."newDigest" and n.last_disclosed_at >= g."lastDisclosedAt")
    on conflict do nothing
    returning subject_id as "subjectId", notice_id as "noticeId", institution_no as "institutionNo"`);
}

/** One notice, for writing; row security leaves only what the caller may change. */
export function lockNotice(tx: Tx, noticeId: string): Promise<Notice | undefined> {
  return tx.row<Notice>(sql`select ${columns} from rights.notices where notice_id = ${noticeId}::uuid for update`);
}

export async function acknowledge(
  tx: Tx,
  { subjectId, noticeId }: Notice,
  given: { readonly action: NoticeAction; readonly note: string | null; readonly at: Date; readonly by: string },
): Promise<void> {
  await tx.run(sql`update rights.notices set acknowledged_at = ${given.at}, acknowledged_by = ${given.by}, action = ${given.action},
      note = ${given.note}, watch_on = null
    where subject_id = ${subjectId} and notice_id = ${noticeId}::uuid`);
}

/** Notices whose day is over and that nobody has acknowledged, held until the end of the transaction. */
export function takeLateNotices(tx: Tx, today: string, limit: number): Promise<Notice[]> {
  return tx.rows<Notice>(
    sql`select ${columns} from rights.notices where watch_on < ${today}::date order by watch_on limit ${limit} for update skip locked`,
  );
}

export async function chaseNotice(
  tx: Tx,
  { subjectId, noticeId }: Notice,
  step: { readonly watchOn: string; readonly escalate: boolean; readonly at: Date },
): Promise<void> {
  await tx.run(sql`update rights.notices set watch_on = ${step.watchOn}::date, reminders = reminders + 1, reminded_at = ${step.at},
      escalated_at = case when ${step.escalate}::boolean then ${step.at}::timestamptz else escalated_at end
    where subject_id = ${subjectId} and notice_id = ${noticeId}::uuid and watch_on is not null`);
}

export type NoticeFilter = {
  readonly open?: boolean | undefined;
  readonly escalated?: boolean | undefined;
  readonly itemNo?: number | undefined;
  readonly subjectId?: string | undefined;
  readonly institutionNo?: number | undefined;
};

export const firstNotice: readonly [string, string] = ['0001-01-01T00:00:00.000000Z', '00000000-0000-0000-0000-000000000000'];

/** The oldest first; row security leaves only the caller's. `place` is the sort key, to the microsecond. */
export function listNotices(
  tx: Tx,
  filter: NoticeFilter,
  after: readonly [string, string],
  limit: number,
): Promise<(Notice & { readonly place: string })[]> {
  const conditions: Query[] = [sql`(made_at, notice_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`];
  if (filter.open !== undefined) conditions.push(sql`(acknowledged_at is null) = ${filter.open}`);
  if (filter.escalated !== undefined) conditions.push(sql`(escalated_at is not null) = ${filter.escalated}`);
  if (filter.itemNo !== undefined) conditions.push(sql`item_no = ${filter.itemNo}`);
  if (filter.subjectId !== undefined) conditions.push(sql`subject_id = ${filter.subjectId}`);
  if (filter.institutionNo !== undefined) conditions.push(sql`institution_no = ${filter.institutionNo}`);
  return tx.rows(sql`select ${columns}, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
    from rights.notices where ${allOf(conditions)} order by made_at, notice_id limit ${limit}`);
}
