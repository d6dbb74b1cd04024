import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DeliveryView, viewOf } from '../delivery-view.ts';
import { rememberMeanings, requireMeanings } from '../header-meanings.ts';
import { requireDeliverable, requireDelivery } from '../require-delivery.ts';
import { findDeliveryByKey, insertDelivery, type Delivery } from '../store.ts';

export const openDelivery = defineOperation({
  name: 'collection.open-delivery',
  kind: 'command',
  title: { zh: '开始一次文件交付', en: 'Open a delivery' },
  description: {
    zh: '登记将要上传的文件，返回交付编号；随后用 upload-part 分段上传，用 finish-upload 提交处理。相同的 deliveryKey 得到同一次交付。',
    en: 'Announces a file and answers its delivery id; then send it with upload-part and hand it in with finish-upload. The same deliveryKey gives the same delivery.',
  },
  roles: ['provider'],
  input: Type.Object(
    {
      item: Type.String({ maxLength: 60, description: '信息项 Name of the item' }),
      fileName: Type.String({ minLength: 1, maxLength: 255 }),
      deliveryKey: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      totalBytes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
      format: Type.Optional(Type.Enum(['csv', 'xlsx', 'ndjson'])),
      sheet: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: '工作表名称，默认第一张可见的 Sheet of a workbook, by default the first shown',
        }),
      ),
      dryRun: Type.Optional(Type.Boolean()),
      columns: Type.Optional(
        Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 60 }), {
          maxProperties: 500,
          description:
            '表头与字段的对应，可用 subject-code、subject-name、ignore，随后按单位和信息项记住 · Meaning of headers; remembered for the provider and item',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { item: 'registration', fileName: '登记注册-2024-03.csv', deliveryKey: '2024-03' },
  output: DeliveryView,
  run: async (ctx, input) => {
    const { provider, item } = await requireDeliverable(ctx, input.item);
    const { columns = {} } = input;
    requireMeanings(item, columns);
    const deliveryId = await insertDelivery(ctx.tx, {
      providerNo: provider.providerNo,
      itemNo: item.no,
      deliveryKey: input.deliveryKey ?? null,
      channel: 'upload',
      fileName: input.fileName,
      format: input.format ?? null,
      sheet: input.sheet,
      dryRun: input.dryRun ?? false,
      columnOverrides: columns,
      clientId: ctx.principal.clientId,
      openedAt: ctx.now,
      totalBytes: input.totalBytes ?? null,
    });
    await rememberMeanings(ctx, { providerNo: provider.providerNo, itemNo: item.no }, columns);
    if (deliveryId !== undefined) return viewOf(await requireDelivery(ctx, deliveryId), ctx.language);
    const known = await findDeliveryByKey(ctx.tx, provider.providerNo, input.deliveryKey ?? '');
    if (!known) throw new Failure('idempotency.in-flight');
    return viewOf(same(known, item.no, input.dryRun ?? false), ctx.language);
  },
});

function same(known: Delivery, itemNo: number, dryRun: boolean): Delivery {
  if (known.itemNo === itemNo && known.dryRun === dryRun) return known;
  throw new Failure('state.conflict', {
    detail: {
      zh: '该交付标识已用于另一信息项或另一方式，请换用新的标识',
      en: 'This delivery key was used for another item or mode; use a new one',
    },
  });
}
