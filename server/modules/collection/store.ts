import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, named, sql } from '../../kernel/pure/sql.ts';
import type { Reason } from './intake/reason.ts';
import type { DeliveryCounts, DeliveryState } from './model.ts';

export type Delivery = {
  readonly deliveryId: number;
  readonly providerNo: number;
  readonly itemNo: number;
  readonly deliveryKey: string | null;
  readonly channel: 'upload' | 'api' | 'drop-folder';
  readonly fileName: string;
  readonly format: string | null;
  readonly sheet: string | null;
  readonly dryRun: boolean;
  readonly columnOverrides: Readonly<Record<string, string>>;
  readonly clientId: string;
  readonly openedAt: Date;
  readonly receivedBytes: number;
  readonly totalBytes: number | null;
  readonly fileDigest: string | null;
  readonly receivedAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly state: DeliveryState;
  readonly failure: StoredFailure | null;
  readonly mapping: StoredMapping | null;
  readonly position: number;
  readonly counts: DeliveryCounts | Record<string, never>;
  readonly quality: Readonly<Record<string, unknown>> | null;
  readonly rulesDigest: string | null;
  readonly repeatsDeliveryId: number | null;
  readonly mendsDeliveryId: number | null;
  readonly streamChanges: number | null;
  readonly receipt: string | null;
};

/** Why a whole delivery could not be taken. */
export type StoredFailure = {
  readonly rule: string;
  readonly title: { zh: string; en: string };
  readonly mend: { zh: string; en: string };
};

/** How the header was understood. */
export type StoredMapping = {
  readonly columns: readonly { readonly header: string; readonly target: string | null }[];
};

const columns = sql`delivery_id as "deliveryId", provider_no as "providerNo", item_no as "itemNo", delivery_key as "deliveryKey", channel,
  file_name as "fileName", format, sheet, dry_run as "dryRun", column_overrides as "columnOverrides", client_id as "clientId",
  opened_at as "openedAt", received_bytes as "receivedBytes", total_bytes as "totalBytes", file_digest as "fileDigest",
  received_at as "receivedAt", started_at as "startedAt", finished_at as "finishedAt", state, failure, mapping, position, counts, quality,
  rules_digest as "rulesDigest", repeats_delivery_id as "repeatsDeliveryId", mends_delivery_id as "mendsDeliveryId", stream_changes as "streamChanges", receipt`;

export type NewDelivery = Pick<
  Delivery,
  | 'providerNo'
  | 'itemNo'
  | 'deliveryKey'
  | 'channel'
  | 'fileName'
  | 'format'
  | 'dryRun'
  | 'columnOverrides'
  | 'clientId'
  | 'openedAt'
  | 'totalBytes'
> & { readonly sheet?: string | undefined; readonly mendsDeliveryId?: number };

/** Answers the number of the new delivery; undefined when this provider has one under the same key. */
export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<number | undefined> {
  const row = await tx.row<{ id: number }>(sql`
    insert into collection.deliveries (provider_no, item_no, delivery_key, channel, file_name, format, sheet, dry_run, column_overrides, client_id, opened_at, total_bytes, mends_delivery_id, state)
    values (${delivery.providerNo}, ${delivery.itemNo}, ${delivery.deliveryKey}, ${delivery.channel}, ${delivery.fileName}, ${delivery.format}, ${delivery.sheet ?? null}, ${delivery.dryRun},
            ${JSON.stringify(delivery.columnOverrides)}::jsonb, ${delivery.clientId}, ${delivery.openedAt}, ${delivery.totalBytes}, ${delivery.mendsDeliveryId ?? null}, 'receiving')
    on conflict (provider_no, delivery_key) where delivery_key is not null do nothing
    returning delivery_id as id`);
  return row?.id;
}

export function findDelivery(tx: Tx, deliveryId: number): Promise<Delivery | undefined> {
  return tx.row<Delivery>(
    named('delivery-by-id', sql`select ${columns} from collection.deliveries where delivery_id = ${deliveryId}`),
  );
}

/** The same, holding the row until the end of the transaction: for whoever is about to change its state. */
export function lockDelivery(tx: Tx, deliveryId: number): Promise<Delivery | undefined> {
  return tx.row<Delivery>(sql`select ${columns} from collection.deliveries where delivery_id = ${deliveryId} for update`);
}

/** Whether a delivery waits to be read, or is being read. */
export function isOpen(delivery: Delivery | undefined): delivery is Delivery {
  return delivery?.state === 'queued' || delivery?.state === 'running';
}

export function findDeliveryByKey(tx: Tx, providerNo: number, deliveryKey: string): Promise<Delivery | undefined> {
  return tx.row<Delivery>(
    sql`select ${columns} from collection.deliveries where provider_no = ${providerNo} and delivery_key = ${deliveryKey}`,
  );
}

export type DeliveryFilter = {
  readonly providerNo?: number;
  readonly itemNo?: number;
  readonly state?: string;
  readonly before: number;
  readonly limit: number;
};

export function listDeliveries(tx: Tx, filter: DeliveryFilter): Promise<Delivery[]> {
  const condition = allOf([
    sql`delivery_id < ${filter.before}`,
    ...(filter.providerNo === undefined ? [] : [sql`provider_no = ${filter.providerNo}`]),
    ...(filter.itemNo === undefined ? [] : [sql`item_no = ${filter.itemNo}`]),
    ...(filter.state === undefined ? [] : [sql`state = ${filter.state}`]),
  ]);
  return tx.rows<Delivery>(
    sql`select ${columns} from collection.deliveries where ${condition} order by delivery_id desc limit ${filter.limit}`,
  );
}

/** Deliveries of the same stream that came in before this one and have not been read to their end, oldest first. */
export function listUnfinishedBefore(tx: Tx, delivery: Delivery): Promise<{ deliveryId: number }[]> {
  return tx.rows<{ deliveryId: number }>(
    sql`select delivery_id as "deliveryId" from collection.deliveries
        where provider_no = ${delivery.providerNo} and item_no = ${delivery.itemNo} and state in ('queued', 'running')
          and delivery_id < ${delivery.deliveryId} order by delivery_id limit 1000`,
  );
}

/** The earlier finished delivery of the very same file under the same rules, if the stream has not changed since. */
export function findRepeated(
  tx: Tx,
  delivery: Delivery,
  rulesDigest: string,
  streamChanges: number,
): Promise<Delivery | undefined> {
  return tx.row<Delivery>(sql`select ${columns} from collection.deliveries
    where provider_no = ${delivery.providerNo} and item_no = ${delivery.itemNo} and file_digest = ${delivery.fileDigest}
      and rules_digest = ${rulesDigest} and stream_changes = ${streamChanges} and state = 'completed' and not dry_run
      and repeats_delivery_id is null and delivery_id < ${delivery.deliveryId}
    order by delivery_id desc limit 1`);
}

/** Sets columns of a delivery. Names come from this file's type, never from outside. */
export async function updateDelivery(tx: Tx, deliveryId: number, change: Partial<Delivery>): Promise<void> {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  for (const [name] of entries) if (!/^[a-zA-Z]+$/.test(name)) throw new Error(`not a column: ${name}`);
  const assignments = entries.map(([name, value]) => {
    const json = typeof value === 'object' && value !== null && !(value instanceof Date);
    const query = json ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;
    return { text: `${snake(name)} = ${query.text}`, values: query.values };
  });
  const list = assignments.reduce((all, one) => sql`${all}, ${one}`);
  await tx.run(sql`update collection.deliveries set ${list} where delivery_id = ${deliveryId}`);
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export type StoredRefusal = { readonly rowNo: number; readonly cells: readonly string[]; readonly reasons: readonly Reason[] };

export function listRefusals(tx: Tx, deliveryId: number, after: number, limit: number): Promise<StoredRefusal[]> {
  return tx.rows<StoredRefusal>(
    sql`select row_no as "rowNo", cells, reasons from collection.refusals where delivery_id = ${deliveryId} and row_no > ${after} order by row_no limit ${limit}`,
  );
}

export type StoredBlock = {
  readonly blockNo: number;
  readonly facts: number;
  readonly factsDigest: string;
  readonly recordedAt: string;
};

export function listBlocks(tx: Tx, deliveryId: number, after: number, limit: number): Promise<StoredBlock[]> {
  return tx.rows<StoredBlock>(
    sql`select block_no as "blockNo", facts, facts_digest as "factsDigest",
          to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
        from collection.blocks where delivery_id = ${deliveryId} and block_no > ${after} order by block_no limit ${limit}`,
  );
}
