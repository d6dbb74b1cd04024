import type { Context } from '../../../kernel/pure/context.ts';
import { isOpen, lockDelivery, updateDelivery, type StoredFailure } from '../store.ts';

/** Ends a delivery without a result, and says why. One that has ended already stays as it is. */
export async function failDelivery(ctx: Context, deliveryId: number, failure: StoredFailure): Promise<void> {
  if (!isOpen(await lockDelivery(ctx.tx, deliveryId))) return;
  await updateDelivery(ctx.tx, deliveryId, { state: 'failed', failure, finishedAt: ctx.now });
  await ctx.emit({ name: 'collection.delivery-ended', payload: { deliveryId } });
}
