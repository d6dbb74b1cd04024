import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { deliverBatch } from '../deliver-batch.ts';
import { DeliveryView, viewOf } from '../delivery-view.ts';
import { requireDeliverable } from '../require-delivery.ts';

const MAX_RECORDS = 5_000;

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
    const { deliveryKey, records, dryRun = false } = input;
    const { providerNo } = provider;
    const named = { deliveryKey, fileName: `${deliveryKey}.ndjson`, dryRun, records };
    const delivery = await deliverBatch(ctx, { ...named, providerNo, itemNo: item.no, columnOverrides: {} });
    return viewOf(delivery, ctx.language);
  },
});
