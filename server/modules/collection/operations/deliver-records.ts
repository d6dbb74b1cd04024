import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DeliveryView, viewOf } from '../delivery-view.ts';
import { LostRun } from '../engine/lost-run.ts';
import { runDelivery } from '../engine/run-delivery.ts';
import { spoolPath, stagePart } from '../engine/spool.ts';
import { requireDeliverable, requireDelivery } from '../require-delivery.ts';
import { findDeliveryByKey, insertDelivery, updateDelivery, type Delivery } from '../store.ts';

const MAX_RECORDS = 5_000;
const MAX_BYTES = 16 * 1024 * 1024;

export const deliverRecords = defineOperation({
  name: 'collection.deliver-records',
  kind: 'command',
  title: { zh: '以接口交付一批记录', en: 'Deliver a batch of records' },
  description: {
    zh: '直接提交不超过 5000 条记录，处理完毕即返回结果。deliveryKey 相同的批次只处理一次，断线后可放心重试。记录的键可用字段名、中文或英文标题，并须含 unifiedCode。',
    en: 'Submits up to 5,000 records and answers when they are dealt with. A deliveryKey is dealt with once, so a lost connection may be retried. Keys of a record are field names or titles in Chinese or English, unifiedCode among them.',
  },
  roles: ['provider'],
  transaction: 'own',
  input: Type.Object(
    {
      item: Type.String({ maxLength: 60 }),
      deliveryKey: Type.String({ minLength: 1, maxLength: 200 }),
      dryRun: Type.Optional(Type.Boolean()),
      records: Type.Array(
        Type.Record(Type.String({ maxLength: 200 }), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
        {
          minItems: 1,
          maxItems: MAX_RECORDS,
        },
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    item: 'registration',
    deliveryKey: 'batch-20240301-001',
    records: [{ unifiedCode: '91350100M000100Y43', name: '示例市晨光机械有限公司', status: '存续' }],
  },
  output: DeliveryView,
  run: async (ctx, input) => {
    const { provider, item } = await requireDeliverable(ctx, input.item);
    const bytes = Buffer.from(
      withAllKeys(input.records)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(''),
    );
    const digest = hash('sha256', bytes, 'hex');
    // The batch gets transactions of its own: what is accepted block by block must not hang on this call being answered.
    const deliveryId = await ctx.platform.transaction(ctx.principal, async (own) => {
      const made = await insertDelivery(own.tx, {
        providerNo: provider.providerNo,
        itemNo: item.no,
        deliveryKey: input.deliveryKey,
        channel: 'api',
        fileName: `${input.deliveryKey}.ndjson`,
        format: 'ndjson',
        dryRun: input.dryRun ?? false,
        columnOverrides: {},
        clientId: ctx.principal.clientId,
        openedAt: ctx.now,
        totalBytes: null,
      });
      if (made === undefined) return (await findDeliveryByKey(own.tx, provider.providerNo, input.deliveryKey))?.deliveryId;
      const path = spoolPath(ctx.platform.spoolDir, made);
      const receivedBytes = await stagePart(path, path, MAX_BYTES, Readable.from([bytes]));
      await updateDelivery(own.tx, made, {
        state: 'queued',
        receivedBytes,
        totalBytes: receivedBytes,
        fileDigest: digest,
        receivedAt: ctx.now,
      });
      return made;
    });
    if (deliveryId === undefined) throw new Failure('idempotency.in-flight');
    await ctx.platform.transaction(ctx.principal, async (own) =>
      sameContent(await requireDelivery(own, deliveryId), { itemNo: item.no, dryRun: input.dryRun ?? false, fileDigest: digest }),
    );
    await runDelivery(ctx, deliveryId).catch((error: unknown) => {
      throw error instanceof LostRun ? new Failure('idempotency.in-flight') : error;
    });
    return ctx.platform.transaction(ctx.principal, async (own) => viewOf(await requireDelivery(own, deliveryId), ctx.language));
  },
});

/** A file of records has one header: every record gets every key, so that a key first used late in the batch is not lost. */
function withAllKeys(records: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown>[] {
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
