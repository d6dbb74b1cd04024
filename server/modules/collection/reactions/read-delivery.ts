import { defineReaction } from '../../../kernel/pure/background.ts';
import { givenUp } from '../engine/delivery-failure.ts';
import { failDelivery } from '../engine/fail-delivery.ts';
import { runDelivery } from '../engine/run-delivery.ts';

export const readDelivery = defineReaction({
  name: 'collection.read-delivery',
  on: 'collection.delivery-received',
  queue: (payload) => `delivery-${String(payload['stream'])}`,
  transaction: 'own',
  run: (ctx, payload) => runDelivery(ctx, Number(payload['deliveryId'])),
  giveUp: (ctx, payload) => failDelivery(ctx, Number(payload['deliveryId']), givenUp),
});
