import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import type { MarkedRecord } from './marks.ts';

const EXPIRED = 'expired';

/** Where a walk over the publications stands: after this record of that last day. */
export type PublicationPlace = readonly [
  endsOn: string,
  subjectId: string,
  itemNo: number,
  recordKey: string,
  providerNo: number,
];
export const firstPublication: PublicationPlace = ['', '', 0, '', 0];

/** Up to where publications have been dealt with: all that ended before `day`, of all that was recorded before `recordedAt`. */
export type ExpiryWatermark = { readonly day: string; readonly recordedAt: string };

/** What a run has to look at: what has ended since the last one, or what was recorded since. */
export type ExpiryScope = { readonly endedFrom: string } | { readonly recordedFrom: string };

/** A block of records becomes visible some time after the moment it bears; no block takes that long. */
const LONGEST_BLOCK = '1 hour';

/** Where the last run came to, and up to where this one will have come, by the database's clock. */
export async function findExpiryWatermark(
  tx: Tx,
): Promise<{ readonly last: ExpiryWatermark | undefined; readonly recordedAt: string }> {
  const [last, clock] = await Promise.all([
    tx.row<ExpiryWatermark>(sql`select day, recorded_at::text as "recordedAt" from records.expiry_watermark`),
    tx.row<{ recordedAt: string }>(sql`select (clock_timestamp() - ${LONGEST_BLOCK}::interval)::text as "recordedAt"`),
  ]);
  return { last, recordedAt: clock!.recordedAt };
}

export async function moveExpiryWatermark(tx: Tx, to: ExpiryWatermark): Promise<void> {
  const moved = await tx.run(
    sql`update records.expiry_watermark set day = ${to.day}, recorded_at = ${to.recordedAt}::timestamptz where single`,
  );
  if (moved > 0) return;
  await tx.run(
    sql`insert into records.expiry_watermark (day, recorded_at) values (${to.day}, ${to.recordedAt}::timestamptz) on conflict do nothing`,
  );
}

const scoped = (scope: ExpiryScope): Query =>
  'endedFrom' in scope ? sql`ends_on >= ${scope.endedFrom}` : sql`recorded_at >= ${scope.recordedFrom}::timestamptz`;

/**
 * Marks the next `limit` records of the scope whose publication ended before `today` (China), in order of that day. Answers which were not
 * marked before, and where it stopped, undefined at the end. Only the platform and the operator find any.
 */
export async function expirePublications(
  tx: Tx,
  today: string,
  scope: ExpiryScope,
  after: PublicationPlace,
  limit: number,
  now: Date,
): Promise<{ readonly marked: readonly MarkedRecord[]; readonly next: PublicationPlace | undefined }> {
  const [endsOn, subjectId, itemNo, recordKey, providerNo] = after;
  const place = sql`(${endsOn}, ${subjectId}, ${itemNo}::smallint, ${recordKey}, ${providerNo}::integer)`;
  const due = allOf([
    sql`ends_on < ${today}`,
    scoped(scope),
    sql`(ends_on, subject_id, item_no, record_key, provider_no) > ${place}`,
  ]);
  const rows = await tx.rows<{ s: string; i: number; k: string; p: number; e: string }>(
    sql`select subject_id as s, item_no as i, record_key as k, provider_no as p, ends_on as e from records.publications
        where ${due} order by ends_on, subject_id, item_no, record_key, provider_no limit ${limit}`,
  );
  const marked = await tx.rows<MarkedRecord>(sql`
    insert into records.marks (subject_id, item_no, record_key, provider_no, kind, reference, since)
    select s, i, k, p, 'repaired', ${EXPIRED}, ${now}::timestamptz
    from unnest(${rows.map((row) => row.s)}::text[], ${rows.map((row) => row.i)}::smallint[], ${rows.map((row) => row.k)}::text[],
                ${rows.map((row) => row.p)}::integer[]) as due (s, i, k, p)
    where not exists (select from records.marks m where m.subject_id = s and m.item_no = i and m.record_key = k and m.provider_no = p
      and m.kind = 'repaired' and m.until is null)
    on conflict do nothing
    returning subject_id as "subjectId", item_no as "itemNo", record_key as "recordKey", provider_no as "providerNo"`);
  const last = rows.at(-1);
  return { marked, next: last === undefined || rows.length < limit ? undefined : [last.e, last.s, last.i, last.k, last.p] };
}

/** Ends the mark of expiry where the provider has said, since a moment, that publication lasts longer. Answers how many. */
export function revivePublications(tx: Tx, today: string, recordedFrom: string | null, now: Date): Promise<number> {
  const since = recordedFrom === null ? sql`true` : sql`p.recorded_at >= ${recordedFrom}::timestamptz`;
  return tx.run(sql`update records.marks m set until = ${now} from records.publications p
    where ${since} and p.ends_on >= ${today} and m.reference = ${EXPIRED} and m.until is null and m.kind = 'repaired'
      and m.subject_id = p.subject_id and m.item_no = p.item_no and m.record_key = p.record_key and m.provider_no = p.provider_no`);
}
