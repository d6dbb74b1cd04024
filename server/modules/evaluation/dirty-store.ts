import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';

/** An enterprise to be evaluated anew, and since when: text, so that no fraction of a second is lost. */
export type Dirty = { readonly subjectId: string; readonly markedAt: string };

const MARKING = sql`on conflict (subject_id) do update set marked_at = excluded.marked_at`;

/** Marks all whom a delivery told of. Answers how many. */
export function markDelivery(tx: Tx, deliveryId: number): Promise<number> {
  return tx.run(sql`insert into evaluation.dirty (subject_id, marked_at)
    select distinct on (subject_id) subject_id, clock_timestamp() from evaluation.facts where delivery_id = ${deliveryId} ${MARKING}`);
}

/** Some of those a delivery told of: all of them where there are fewer than `limit`. */
export async function listDelivered(tx: Tx, deliveryId: number, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ subjectId: string }>(
    sql`select distinct subject_id as "subjectId" from evaluation.facts where delivery_id = ${deliveryId} limit ${limit}`,
  );
  return rows.map(({ subjectId }) => subjectId);
}

/** Marks all of whom something was recorded within a time. */
export function markRecorded(tx: Tx, from: string, to: string): Promise<number> {
  return tx.run(sql`insert into evaluation.dirty (subject_id, marked_at)
    select distinct on (subject_id) subject_id, clock_timestamp() from evaluation.facts
    where recorded_at >= ${from}::timestamptz and recorded_at < ${to}::timestamptz ${MARKING}`);
}

/** Marks those for whom time alone may have changed something by this day. Answers how many. */
export function markDue(tx: Tx, today: string, limit: number): Promise<number> {
  return tx.run(sql`with due as (
      update evaluation.standings set changes_on = null where subject_id in (
        select subject_id from evaluation.standings where changes_on <= ${today}::date order by changes_on, subject_id limit ${limit})
      returning subject_id)
    insert into evaluation.dirty (subject_id, marked_at) select subject_id, clock_timestamp() from due ${MARKING}`);
}

export function listDirty(tx: Tx, after: string, limit: number): Promise<Dirty[]> {
  return tx.rows<Dirty>(
    named(
      'evaluation-dirty',
      sql`select subject_id as "subjectId", marked_at::text as "markedAt" from evaluation.dirty where subject_id > ${after} order by subject_id limit ${limit}`,
    ),
  );
}

/** Of those that were evaluated: one that was marked again meanwhile stays. */
export async function clearDirty(tx: Tx, done: readonly Dirty[]): Promise<void> {
  await tx.run(
    named(
      'evaluation-clear',
      sql`delete from evaluation.dirty d using unnest(${done.map(({ subjectId }) => subjectId)}::text[], ${done.map(({ markedAt }) => markedAt)}::timestamptz[]) as r (s, m)
          where d.subject_id = r.s and d.marked_at = r.m`,
    ),
  );
}

export type Progress = {
  readonly recordedAt: string;
  readonly grounds: string;
  readonly sweepAfter: string | null;
};

export function findProgress(tx: Tx): Promise<Progress | undefined> {
  return tx.row<Progress>(
    sql`select recorded_at::text as "recordedAt", grounds, sweep_after as "sweepAfter" from evaluation.progress`,
  );
}

/** Begins a passage through all enterprises on these grounds; facts recorded before it began are in it. */
export async function beginSweep(tx: Tx, grounds: string): Promise<void> {
  await tx.run(sql`insert into evaluation.progress (recorded_at, grounds, sweep_after) values (clock_timestamp(), ${grounds}, '')
    on conflict (only_one) do update set grounds = excluded.grounds, sweep_after = ''`);
}

/** Only the passage on the same grounds moves on: another has begun from the start. */
export async function moveSweep(tx: Tx, grounds: string, after: string | null): Promise<void> {
  await tx.run(sql`update evaluation.progress set sweep_after = ${after} where grounds = ${grounds}`);
}

export async function moveRecorded(tx: Tx, recordedAt: string): Promise<void> {
  await tx.run(sql`update evaluation.progress set recorded_at = ${recordedAt}::timestamptz`);
}
