import type { Context } from '../../../kernel/pure/context.ts';
import { updateDelivery, type Delivery } from '../store.ts';

/** Marks a file as complete and asks for it to be read; deliveries of one stream are read one after the other. */
export async function queueDelivery(ctx: Context, delivery: Delivery, fileDigest: string): Promise<void> {
  await updateDelivery(ctx.tx, delivery.deliveryId, { state: 'queued', fileDigest, receivedAt: ctx.now });
  await ctx.emit({
    name: 'collection.delivery-received',
    payload: { deliveryId: delivery.deliveryId, stream: `${delivery.providerNo}-${delivery.itemNo}` },
  });
}
