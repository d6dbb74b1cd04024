import { rm } from 'node:fs/promises';
import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineUpload } from '../../../kernel/pure/operation.ts';
import { joinPart, spoolPath, stagePart } from '../engine/spool.ts';
import { findDelivery, lockDelivery, updateDelivery, type Delivery } from '../store.ts';

const MAX_PART_BYTES = 64 * 1024 * 1024;

export const uploadPart = defineUpload({
  name: 'collection.upload-part',
  kind: 'command',
  title: { zh: '上传文件的一段', en: 'Upload a part of a file' },
  description: {
    zh: '把文件从 offset 起的一段（不超过 64 MB）写入，返回已收到的字节数。中断后从返回的位置续传；offset 与已收到的不一致时不写入，只返回应从哪里续传。',
    en: 'Writes the bytes of a file from offset on (at most 64 MB) and answers how many have been received. After an interruption go on from there; a wrong offset writes nothing and answers where to go on.',
  },
  roles: ['provider'],
  transaction: 'own',
  body: 'bytes',
  input: Type.Object(
    { deliveryId: Type.Integer({ minimum: 1 }), offset: Type.Integer({ minimum: 0 }) },
    { additionalProperties: false },
  ),
  example: { deliveryId: 1, offset: 0 },
  output: Type.Object({ deliveryId: Type.Integer(), receivedBytes: Type.Integer() }),
  run: async (ctx, input, bytes) => {
    const first = await requireReceiving(ctx, findDelivery, input.deliveryId);
    if (input.offset !== first.receivedBytes) return { deliveryId: input.deliveryId, receivedBytes: first.receivedBytes };
    const path = spoolPath(ctx.platform.spoolDir, input.deliveryId);
    const stagedPath = `${path}.${ctx.requestId}.part`;
    try {
      // The bytes may come slowly: they are staged without holding anything, then joined in one short transaction.
      const size = await stagePart(path, stagedPath, MAX_PART_BYTES, bytes);
      return await ctx.platform.transaction(ctx.principal, async (one) => {
        const delivery = await requireReceiving(one, lockDelivery, input.deliveryId);
        if (input.offset !== delivery.receivedBytes)
          return { deliveryId: input.deliveryId, receivedBytes: delivery.receivedBytes };
        const receivedBytes = input.offset + size;
        if (delivery.totalBytes !== null && receivedBytes > delivery.totalBytes) throw moreThan(delivery.totalBytes);
        await joinPart(path, stagedPath, input.offset);
        await updateDelivery(one.tx, input.deliveryId, { receivedBytes });
        return { deliveryId: input.deliveryId, receivedBytes };
      });
    } finally {
      await rm(stagedPath, { force: true });
    }
  },
});

function moreThan(totalBytes: number): Failure {
  const message = { zh: `超出登记的 ${totalBytes} 字节`, en: `goes beyond the ${totalBytes} bytes announced` };
  return new Failure('request.invalid', { issues: [{ field: 'offset', rule: 'complete', message }] });
}

async function requireReceiving(ctx: Context, read: typeof findDelivery, deliveryId: number): Promise<Delivery> {
  const delivery = await read(ctx.tx, deliveryId);
  if (!delivery) throw new Failure('resource.not-found');
  if (delivery.state === 'receiving') return delivery;
  throw new Failure('state.conflict', {
    detail: { zh: '该交付的文件已收齐', en: 'The file of this delivery is already complete' },
  });
}
