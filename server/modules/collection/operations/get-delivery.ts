import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DeliveryView, viewOf } from '../delivery-view.ts';
import { Findings, findingsOf } from '../delivery-findings.ts';
import { requireDelivery } from '../require-delivery.ts';

export const getDelivery = defineOperation({
  name: 'collection.get-delivery',
  kind: 'query',
  title: { zh: '查看一次交付', en: 'Show a delivery' },
  description: {
    zh: '返回交付的状态、进度、表头对应、各类行数和质量。处理中可反复查询。',
    en: 'State, progress, meaning of the columns, counts and quality of a delivery; may be asked again while it runs.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object({ deliveryId: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  example: { deliveryId: 1 },
  output: Type.Object({ ...DeliveryView.properties, findings: Findings }),
  run: async (ctx, input) => {
    const delivery = await requireDelivery(ctx, input.deliveryId);
    return { ...viewOf(delivery, ctx.language), findings: findingsOf(delivery, ctx.language) };
  },
});
