import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { Revision } from './model/revision.ts';

/**
 * After this time no use is under way any more that began before the revision and has not yet committed its disclosure: the database ends
 * a statement after one minute, and no call lasts longer than a few.
 */
const SETTLED_AFTER = '10 minutes';

type Occasion = Pick<Revision, 'reason' | 'cause' | 'madeAt'>;

/** Queues records whose recipients have to be told, in the transaction of the cause. Each only once for a cause. */
export async function addRevisions(
  tx: Tx,
  { reason, cause, madeAt }: Occasion,
  records: readonly Omit<Revision, keyof Occasion>[],
): Promise<void> {
  if (records.length === 0) return;
  await tx.run(sql`insert into rights.revisions (subject_id, item_no, record_key, provider_no, reason, cause, old_digest, new_digest, made_at, look_at)
    select s, i, k, p, ${reason}, ${cause}, o, n, ${madeAt}::timestamptz, ${madeAt}::timestamptz
    from unnest(${records.map((one) => one.subjectId)}::text[], ${records.map((one) => one.itemNo)}::smallint[],
                ${records.map((one) => one.recordKey)}::text[], ${records.map((one) => one.providerNo)}::integer[],
                ${records.map((one) => one.oldDigest)}::text[], ${records.map((one) => one.newDigest)}::text[]) as t (s, i, k, p, o, n)
    on conflict do nothing`);
}

/** The next revisions to look at, held until the end of the transaction; those that another run holds are left to it. */
export function takeRevisions(tx: Tx, now: Date, limit: number): Promise<Revision[]> {
  return tx.rows<Revision>(sql`select subject_id as "subjectId", item_no as "itemNo", record_key as "recordKey", provider_no as "providerNo",
      reason, cause, old_digest as "oldDigest", new_digest as "newDigest", made_at as "madeAt"
    from rights.revisions where look_at <= ${now}::timestamptz order by look_at limit ${limit} for update skip locked`);
}

/** Puts off those that may still find a recipient, and takes away those that cannot. */
export async function moveRevisionsOn(tx: Tx, revisions: readonly Revision[], now: Date): Promise<void> {
  const keys = sql`(select * from unnest(${revisions.map((one) => one.subjectId)}::text[], ${revisions.map((one) => one.itemNo)}::smallint[],
    ${revisions.map((one) => one.recordKey)}::text[], ${revisions.map((one) => one.providerNo)}::integer[],
    ${revisions.map((one) => one.reason)}::text[], ${revisions.map((one) => one.cause)}::text[]) as t (s, i, k, p, why, cause))`;
  const same = sql`r.subject_id = t.s and r.item_no = t.i and r.record_key = t.k and r.provider_no = t.p and r.reason = t.why and r.cause = t.cause`;
  await tx.run(
    sql`delete from rights.revisions r using ${keys} as t where ${same} and r.made_at + ${SETTLED_AFTER}::interval <= ${now}::timestamptz`,
  );
  await tx.run(
    sql`update rights.revisions r set look_at = r.made_at + ${SETTLED_AFTER}::interval from ${keys} as t where ${same}`,
  );
}
