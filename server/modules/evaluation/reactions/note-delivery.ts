import { defineReaction } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { listDelivered, markDelivery } from '../dirty-store.ts';
import { evaluateNow, keepCurrent } from '../keep-current.ts';

/** So many enterprises are evaluated at once, before all that waits. */
const FEW = 200;
const BUDGET_MS = 50_000;

/** New facts make a new grade: of few enterprises at once; of many they are marked first, so that nothing is lost should the work be cut off. */
export const noteDelivery = defineReaction({
  name: 'evaluation.note-delivery',
  on: 'collection.subjects-projected',
  transaction: 'own',
  run: async (ctx, payload) => {
    const deliveryId = Number(payload['deliveryId']);
    const few = await ctx.platform.transaction(system, (one) => listDelivered(one.tx, deliveryId, FEW));
    if (few.length < FEW) return few.length === 0 ? undefined : evaluateNow(ctx, few);
    await ctx.platform.transaction(system, (one) => markDelivery(one.tx, deliveryId));
    await keepCurrent(ctx, performance.now() + BUDGET_MS);
  },
});
