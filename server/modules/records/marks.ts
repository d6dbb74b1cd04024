import type { Tx } from '../../kernel/pure/context.ts';
import { named, sql } from '../../kernel/pure/sql.ts';
import type { Mark, MarkKind } from './model/marked.ts';

/** One provider's version of a record. */
export type MarkedRecord = {
  readonly subjectId: string;
  readonly itemNo: number;
  readonly recordKey: string;
  readonly providerNo: number;
};

/** A mark to be put: `reference` says what for, so that marks of two causes on one record end each by itself. */
export type NewMark = MarkedRecord & { readonly kind: MarkKind; readonly reference: string };

/** Puts a mark from `now` on; nothing where the same one is there already. Every later read shows it. */
export async function mark(tx: Tx, given: NewMark, now: Date): Promise<void> {
  const { subjectId, itemNo, recordKey, providerNo, kind, reference } = given;
  await tx.run(sql`insert into records.marks (subject_id, item_no, record_key, provider_no, kind, reference, since)
    select ${subjectId}, ${itemNo}::smallint, ${recordKey}, ${providerNo}::integer, ${kind}, ${reference}, ${now}::timestamptz
    where not exists (select from records.marks where subject_id = ${subjectId} and item_no = ${itemNo}::smallint
      and record_key = ${recordKey} and provider_no = ${providerNo}::integer and kind = ${kind} and reference = ${reference} and until is null)
    on conflict do nothing`);
}

/** Ends a mark at `now`; it stays on record. Nothing where it has ended or never was. */
export async function unmark(tx: Tx, given: NewMark, now: Date): Promise<void> {
  await tx.run(sql`update records.marks set until = ${now} where subject_id = ${given.subjectId} and item_no = ${given.itemNo}
    and record_key = ${given.recordKey} and provider_no = ${given.providerNo} and kind = ${given.kind} and reference = ${given.reference}
    and until is null`);
}

/** The marks on a subject's records that hold now, or that held at a moment. Few: most subjects have none. */
export function findMarks(tx: Tx, subjectId: string, at: string | null = null): Promise<Mark[]> {
  return tx.rows<Mark>(
    named(
      'marks-of-subject',
      sql`select item_no as "itemNo", record_key as "recordKey", provider_no as "providerNo", kind, reference from records.marks
          where subject_id = ${subjectId} and case when ${at}::timestamptz is null then until is null
            else since <= ${at}::timestamptz and (until is null or until > ${at}::timestamptz) end`,
    ),
  );
}

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

/**
 * Marks the next `limit` records whose publication ended before `today` (China), in order of that day. Answers where it stopped, undefined at
 * the end. Only the platform and the operator find any.
 */
export async function expirePublications(
  tx: Tx,
  today: string,
  after: PublicationPlace,
  limit: number,
  now: Date,
): Promise<{ readonly marked: number; readonly next: PublicationPlace | undefined }> {
  const [endsOn, subjectId, itemNo, recordKey, providerNo] = after;
  const place = sql`(${endsOn}, ${subjectId}, ${itemNo}::smallint, ${recordKey}, ${providerNo}::integer)`;
  const rows = await tx.rows<{ s: string; i: number; k: string; p: number; e: string }>(
    sql`select subject_id as s, item_no as i, record_key as k, provider_no as p, ends_on as e from records.publications
        where ends_on < ${today} and (ends_on, subject_id, item_no, record_key, provider_no) > ${place}
        order by ends_on, subject_id, item_no, record_key, provider_no limit ${limit}`,
  );
  const marked = await tx.run(sql`insert into records.marks (subject_id, item_no, record_key, provider_no, kind, reference, since)
    select s, i, k, p, 'repaired', ${EXPIRED}, ${now}::timestamptz
    from unnest(${rows.map((row) => row.s)}::text[], ${rows.map((row) => row.i)}::smallint[], ${rows.map((row) => row.k)}::text[],
                ${rows.map((row) => row.p)}::integer[]) as due (s, i, k, p)
    where not exists (select from records.marks m where m.subject_id = s and m.item_no = i and m.record_key = k and m.provider_no = p
      and m.kind = 'repaired' and m.until is null)
    on conflict do nothing`);
  const last = rows.at(-1);
  return { marked, next: last === undefined || rows.length < limit ? undefined : [last.e, last.s, last.i, last.k, last.p] };
}

/** Ends the mark of expiry where the provider has since said that publication lasts longer. Answers how many. */
export function revivePublications(tx: Tx, today: string, now: Date): Promise<number> {
  return tx.run(sql`update records.marks m set until = ${now} where m.reference = ${EXPIRED} and m.until is null and exists (
    select from records.publications p where p.subject_id = m.subject_id and p.item_no = m.item_no and p.record_key = m.record_key
      and p.provider_no = m.provider_no and p.ends_on >= ${today})`);
}
