import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

/** A record of a subject, whoever reports it. */
export type RecordName = { readonly subjectId: string; readonly itemNo: number; readonly recordKey: string };

/** One version of a record without what it says. `at` is the place, from 0, of the record among those asked. */
export type VersionName = {
  readonly at: number;
  readonly providerNo: number;
  readonly status: 'a' | 'w';
  readonly digest: string;
};

/** Every version of the given records by every provider that the caller may see, the oldest first within a record. */
export function listVersions(tx: Tx, records: readonly RecordName[]): Promise<VersionName[]> {
  return tx.rows<VersionName>(sql`select (k.n - 1)::integer as at, f.provider_no as "providerNo", f.status, replace(f.digest::text, '-', '') as digest
    from unnest(${records.map((one) => one.subjectId)}::text[], ${records.map((one) => one.itemNo)}::smallint[],
                ${records.map((one) => one.recordKey)}::text[]) with ordinality as k (s, i, r, n)
    join records.facts f on f.subject_id = k.s and f.item_no = k.i and f.record_key = k.r
    order by k.n, f.recorded_at`);
}

export type WithdrawnRecord = RecordName & { readonly providerNo: number; readonly rowNo: number };

/** The records that a delivery withdrew, by row of its file. */
export function listWithdrawn(tx: Tx, deliveryId: number, afterRow: number, limit: number): Promise<WithdrawnRecord[]> {
  return tx.rows<WithdrawnRecord>(sql`select subject_id as "subjectId", item_no as "itemNo", record_key as "recordKey",
      provider_no as "providerNo", row_no as "rowNo"
    from records.facts where delivery_id = ${deliveryId} and status = 'w' and row_no > ${afterRow} order by row_no limit ${limit}`);
}
