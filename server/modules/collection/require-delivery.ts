import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findItem, type ItemDefinition } from '../catalogue/index.ts';
import { findProvider, type Provider } from '../institutions/index.ts';
import { findDelivery, type Delivery } from './store.ts';

/** A delivery the caller may see. One that is not there and one that is another provider's are refused alike. */
export async function requireDelivery(ctx: Context, deliveryId: number): Promise<Delivery> {
  const delivery = await findDelivery(ctx.tx, deliveryId);
  if (!delivery) throw new Failure('resource.not-found');
  return delivery;
}

/** The calling provider and the item it wants to deliver; refused where it is not registered for the item. */
export async function requireDeliverable(ctx: Context, itemName: string): Promise<{ provider: Provider; item: ItemDefinition }> {
  const item = findItem(itemName);
  const provider = ctx.principal.providerNo === undefined ? undefined : await findProvider(ctx.tx, ctx.principal.providerNo);
  if (!item || !provider?.itemNos.includes(item.no)) {
    throw new Failure('request.invalid', {
      issues: [
        {
          field: 'item',
          rule: 'registered',
          message: { zh: '本单位没有登记可交付这一信息项', en: 'is not an item this provider is registered to deliver' },
        },
      ],
    });
  }
  return { provider, item };
}
