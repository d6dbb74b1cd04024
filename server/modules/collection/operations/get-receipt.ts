import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireDelivery } from '../require-delivery.ts';

export const getReceipt = defineOperation({
  name: 'collection.get-receipt',
  kind: 'query',
  title: { zh: '取得交付回执', en: 'Get the receipt of a delivery' },
  description: {
    zh: '返回平台签名的回执（JWS）：行数、摘要、质量和时间。公钥见 /.well-known/jwks.json。',
    en: 'The receipt signed by the platform (JWS): counts, digests, quality and times. Public keys are at /.well-known/jwks.json.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object({ deliveryId: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  example: { deliveryId: 1 },
  output: Type.Object({ receipt: Type.String(), document: Type.Record(Type.String(), Type.Unknown()) }),
  run: async (ctx, input) => {
    const { receipt } = await requireDelivery(ctx, input.deliveryId);
    if (receipt === null)
      throw new Failure('state.conflict', {
        detail: { zh: '交付尚未完成，还没有回执', en: 'The delivery is not finished, so there is no receipt yet' },
      });
    const document = JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
    return { receipt, document };
  },
});
