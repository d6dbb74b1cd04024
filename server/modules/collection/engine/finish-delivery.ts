import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { findProvider } from '../../institutions/index.ts';
import { scoreDelivery, storeScore } from '../../quality/index.ts';
import { countChanges } from '../../records/index.ts';
import { acceptedOf, type DeliveryCounts } from '../model.ts';
import { listBlocks, lockDelivery, updateDelivery, type Delivery } from '../store.ts';
import { countedRulesOf } from './counted-rule.ts';

export type Outcome = { readonly counts: DeliveryCounts; readonly repeats: number | null; readonly rulesDigest: string };

/** Closes a delivery: quality, signed receipt, event. A second closing of the same delivery does nothing. */
export async function finishDelivery(ctx: Context, delivery: Delivery, outcome: Outcome): Promise<void> {
  await ctx.platform.transaction(system, async (one) => {
    const locked = await lockDelivery(one.tx, delivery.deliveryId);
    if (locked?.state !== 'running') return;
    const { counts } = outcome;
    if (counts.rows !== acceptedOf(counts) + counts.refused)
      throw new Error(`delivery ${delivery.deliveryId}: a row is neither accepted nor refused`);
    const item = requireItemByNo(delivery.itemNo);
    const provider = await findProvider(one.tx, delivery.providerNo);
    const score = scoreDelivery(item, counts, countedRulesOf(item), one.now);
    if (!delivery.dryRun) {
      await storeScore(
        one.tx,
        {
          deliveryId: delivery.deliveryId,
          providerNo: delivery.providerNo,
          itemNo: delivery.itemNo,
          divisionCode: provider?.divisionCode ?? '',
        },
        score,
        one.now,
      );
    }
    const blocks = await listBlocks(one.tx, delivery.deliveryId, 0, 1_000_000);
    const factsDigest = createHash('sha256')
      .update(blocks.map((block) => block.factsDigest).join(''))
      .digest('hex');
    const receipt = await ctx.platform.sign({
      type: 'jinqiao.delivery-receipt.v1',
      deliveryId: delivery.deliveryId,
      provider: provider?.code ?? String(delivery.providerNo),
      item: item.name,
      deliveryKey: delivery.deliveryKey,
      fileName: delivery.fileName,
      fileBytes: delivery.receivedBytes,
      fileSha256: delivery.fileDigest,
      dryRun: delivery.dryRun,
      receivedAt: locked.receivedAt?.toISOString() ?? null,
      finishedAt: one.now.toISOString(),
      repeats: outcome.repeats,
      mends: delivery.mendsDeliveryId,
      columns: locked.mapping?.columns ?? [],
      columnsGiven: delivery.columnOverrides,
      counts,
      factsSha256: factsDigest,
      quality: score,
    });
    await updateDelivery(one.tx, delivery.deliveryId, {
      state: 'completed',
      finishedAt: one.now,
      counts,
      quality: score,
      rulesDigest: outcome.rulesDigest,
      repeatsDeliveryId: outcome.repeats,
      streamChanges: await countChanges(one.tx, delivery),
      receipt,
    });
    await one.emit({ name: 'collection.delivery-ended', payload: { deliveryId: delivery.deliveryId } });
  });
}
