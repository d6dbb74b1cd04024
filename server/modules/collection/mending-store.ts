import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { StoredRefusal } from './store.ts';

/** A mended row was taken where the delivery that brought it is complete, was no dry run, and did not refuse it again. */
const taken = sql`d.state = 'completed' and not d.dry_run and not exists (
  select from collection.refusals again
  where again.delivery_id = coalesce(d.repeats_delivery_id, d.delivery_id) and again.row_no = m.mended_row)`;

export type RefusedRow = StoredRefusal & {
  /** The delivery that brought the row mended; null while it is refused still. */
  readonly mendedBy: number | null;
};

type Wanted = { readonly open: boolean; readonly after: number; readonly limit: number };

/** Refused rows of a delivery in their order, each with the delivery that mended it; of `open` only those that nobody has mended. */
export function listRefusedRows(tx: Tx, deliveryId: number, { open, after, limit }: Wanted): Promise<RefusedRow[]> {
  return tx.rows<RefusedRow>(sql`
    select r.row_no as "rowNo", r.cells, r.reasons, mended.by as "mendedBy"
    from collection.refusals r left join lateral (
      select min(m.mended_by) as by from collection.mendings m join collection.deliveries d on d.delivery_id = m.mended_by
      where m.delivery_id = r.delivery_id and m.row_no = r.row_no and ${taken}) mended on true
    where r.delivery_id = ${deliveryId} and r.row_no > ${after} and (not ${open} or mended.by is null)
    order by r.row_no limit ${limit}`);
}

/** How many refused rows of a delivery have been mended. */
export async function countMended(tx: Tx, deliveryId: number): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`
    select count(distinct m.row_no)::integer as n from collection.mendings m join collection.deliveries d on d.delivery_id = m.mended_by
    where m.delivery_id = ${deliveryId} and ${taken}`);
  return row?.n ?? 0;
}

/** Which of the rows were refused and have not been mended. */
export async function findOpenRows(tx: Tx, deliveryId: number, rowNos: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await tx.rows<{ rowNo: number }>(sql`
    select r.row_no as "rowNo" from collection.refusals r
    where r.delivery_id = ${deliveryId} and r.row_no = any (${[...rowNos]}::integer[]) and not exists (
      select from collection.mendings m join collection.deliveries d on d.delivery_id = m.mended_by
      where m.delivery_id = r.delivery_id and m.row_no = r.row_no and ${taken})
    limit ${rowNos.length}`);
  return new Set(rows.map(({ rowNo }) => rowNo));
}

/** Notes that the rows of a new delivery, in their order, are these refused rows. */
export async function insertMendings(tx: Tx, mendedBy: number, deliveryId: number, rowNos: readonly number[]): Promise<void> {
  await tx.run(sql`
    insert into collection.mendings (mended_by, mended_row, delivery_id, row_no)
    select ${mendedBy}, place, ${deliveryId}, row_no from unnest(${[...rowNos]}::integer[]) with ordinality as given (row_no, place)`);
}
