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
