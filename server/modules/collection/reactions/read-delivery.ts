import { defineReaction } from '../../../kernel/pure/background.ts';
import { givenUp } from '../engine/delivery-failure.ts';
import { failDelivery } from '../engine/fail-delivery.ts';
import { runDelivery } from '../engine/run-delivery.ts';
import { findDelivery, listUnfinishedBefore } from '../store.ts';

/**
 * Reads a file that has come in. One that came before it to the same stream and is not at its end, because it failed and waits for another
 * attempt, is read first: what was said later must stay the newest.
 */
export const readDelivery = defineReaction({
  name: 'collection.read-delivery',
  on: 'collection.delivery-received',
  queue: (payload) => `delivery-${String(payload['stream'])}`,
  transaction: 'own',
  run: async (ctx, payload) => {
    const delivery = await findDelivery(ctx.tx, Number(payload['deliveryId']));
    if (!delivery) return;
    for (const { deliveryId } of await listUnfinishedBefore(ctx.tx, delivery)) await runDelivery(ctx, deliveryId);
    await runDelivery(ctx, delivery.deliveryId);
  },
  giveUp: (ctx, payload) => failDelivery(ctx, Number(payload['deliveryId']), givenUp),
});
