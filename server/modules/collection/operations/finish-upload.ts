import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { DeliveryView, viewOf } from '../delivery-view.ts';
import { failureOf } from '../engine/delivery-failure.ts';
import { queueDelivery } from '../engine/queue-delivery.ts';
import { requireWhole, sha256Of, spoolPath } from '../engine/spool.ts';
import { requireDeliverable, requireDelivery } from '../require-delivery.ts';
import { lockDelivery } from '../store.ts';

export const finishUpload = defineOperation({
  name: 'collection.finish-upload',
  kind: 'command',
  title: { zh: '文件上传完毕，开始处理', en: 'Hand in an uploaded file' },
  description: {
    zh: '核对文件摘要并排队处理。重复提交不会重复处理。',
    en: 'Checks the digest of the file and queues it. Handing it in again does nothing more.',
  },
  roles: ['provider'],
  input: Type.Object(
    { deliveryId: Type.Integer({ minimum: 1 }), sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })) },
    { additionalProperties: false },
  ),
  example: { deliveryId: 1 },
  output: DeliveryView,
  run: async (ctx, input) => {
    const delivery = await lockDelivery(ctx.tx, input.deliveryId);
    if (!delivery) throw new Failure('resource.not-found');
    if (delivery.state !== 'receiving') return viewOf(delivery, ctx.language);
    if (delivery.receivedBytes === 0) throw wrong('deliveryId', { zh: '尚未收到任何内容', en: 'nothing has been received yet' });
    if (delivery.totalBytes !== null && delivery.totalBytes !== delivery.receivedBytes) {
      throw wrong('deliveryId', {
        zh: `已收到 ${delivery.receivedBytes} 字节，登记的是 ${delivery.totalBytes} 字节，请续传`,
        en: `${delivery.receivedBytes} of ${delivery.totalBytes} bytes received; send the rest`,
      });
    }
    await requireDeliverable(ctx, requireItemByNo(delivery.itemNo).name);
    const path = spoolPath(ctx.platform.spoolDir, delivery.deliveryId);
    await requireWhole(path, delivery.receivedBytes).catch((error: unknown) => {
      const stopped = failureOf(error);
      throw stopped === undefined ? error : new Failure('state.conflict', { detail: stopped.mend });
    });
    const digest = await sha256Of(path);
    if (input.sha256 !== undefined && input.sha256 !== digest) {
      throw wrong('sha256', { zh: '与收到的文件不符，请重新上传', en: 'differs from the file received; upload it again' });
    }
    await queueDelivery(ctx, delivery, digest);
    return viewOf(await requireDelivery(ctx, delivery.deliveryId), ctx.language);
  },
});

const wrong = (field: string, message: { zh: string; en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule: 'complete', message }] });
