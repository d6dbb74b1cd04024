import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { LostRun } from './engine/lost-run.ts';
import { runDelivery } from './engine/run-delivery.ts';
import { spoolPath, stagePart } from './engine/spool.ts';
import { requireDelivery } from './require-delivery.ts';
import { findDeliveryByKey, insertDelivery, updateDelivery, type Delivery, type NewDelivery } from './store.ts';

const MAX_BYTES = 16 * 1024 * 1024;

export type BatchRecord = Readonly<Record<string, string | number | boolean | null>>;
export type Batch = Pick<NewDelivery, 'providerNo' | 'itemNo' | 'fileName' | 'dryRun' | 'columnOverrides' | 'mendsDeliveryId'> & {
  readonly deliveryKey: string;
  readonly records: readonly BatchRecord[];
};

/**
 * Delivers records at once and answers when they are dealt with. A key is dealt with once: with the same content it gives the same delivery.
 * `made` runs in the transaction in which a new delivery begins.
 * @throws Failure `idempotency.mismatch` for a key used for something else.
 */
export async function deliverBatch(
  ctx: Context,
  { records, ...batch }: Batch,
  made: (one: Context, deliveryId: number) => Promise<void> = () => Promise.resolve(),
): Promise<Delivery> {
  const bytes = Buffer.from(
    withAllKeys(records)
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
  );
  const digest = hash('sha256', bytes, 'hex');
  // The batch gets transactions of its own: what is accepted block by block must not hang on this call being answered.
  const deliveryId = await ctx.platform.transaction(ctx.principal, async (own) => {
    const { clientId } = ctx.principal;
    const opened = { channel: 'api', format: 'ndjson', clientId, openedAt: ctx.now, totalBytes: null } as const;
    const id = await insertDelivery(own.tx, { ...batch, ...opened });
    if (id === undefined) return (await findDeliveryByKey(own.tx, batch.providerNo, batch.deliveryKey))?.deliveryId;
    const path = spoolPath(ctx.platform.spoolDir, id);
    const receivedBytes = await stagePart(path, path, MAX_BYTES, Readable.from([bytes]));
    const whole = { receivedBytes, totalBytes: receivedBytes, fileDigest: digest, receivedAt: ctx.now };
    await updateDelivery(own.tx, id, { state: 'queued', ...whole });
    await made(own, id);
    return id;
  });
  if (deliveryId === undefined) throw new Failure('idempotency.in-flight');
  await ctx.platform.transaction(ctx.principal, async (own) =>
    sameContent(await requireDelivery(own, deliveryId), { ...batch, fileDigest: digest }),
  );
  await runDelivery(ctx, deliveryId).catch((error: unknown) => {
    throw error instanceof LostRun ? new Failure('idempotency.in-flight') : error;
  });
  return ctx.platform.transaction(ctx.principal, (own) => requireDelivery(own, deliveryId));
}

/** A file of records has one header: every record gets every key, so that a key first used late in the batch is not lost. */
function withAllKeys(records: readonly BatchRecord[]): BatchRecord[] {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return records.map((record) => Object.fromEntries(keys.map((key) => [key, record[key] ?? null])));
}

type Content = Pick<Delivery, 'itemNo' | 'dryRun' | 'fileDigest'>;

function sameContent(known: Content, given: Content): void {
  if (known.itemNo === given.itemNo && known.dryRun === given.dryRun && known.fileDigest === given.fileDigest) return;
  throw new Failure('idempotency.mismatch', {
    detail: {
      zh: '该交付标识已用于另一批内容，请换用新的标识',
      en: 'This delivery key was used for another batch; use a new one',
    },
  });
}
