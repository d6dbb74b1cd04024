import type { Context } from '../../../kernel/pure/context.ts';
import { defineReaction } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { listDelivered } from '../../records/index.ts';
import { projectSubjects as project } from '../engine/project-block.ts';
import { findDelivery, listBlocks } from '../store.ts';

/** Blocks asked for at once; each is projected in a transaction of its own. */
const BLOCKS_A_TIME = 100;

/** Subjects appear and change when a delivery about them is complete. One delivery after the other, whoever sent them. */
export const projectSubjects = defineReaction({
  name: 'collection.project-subjects',
  on: 'collection.delivery-ended',
  queue: () => 'subjects',
  transaction: 'own',
  run: (ctx, payload) => projectDelivery(ctx, Number(payload['deliveryId'])),
});

async function projectDelivery(ctx: Context, deliveryId: number): Promise<void> {
  const delivery = await findDelivery(ctx.tx, deliveryId);
  if (!delivery) throw new Error(`delivery ${deliveryId} is gone`);
  for (let after = 0; ;) {
    const blocks = await listBlocks(ctx.tx, deliveryId, after, BLOCKS_A_TIME);
    for (const block of blocks.filter(({ facts }) => facts > 0)) {
      await ctx.platform.transaction(system, async (one) => {
        const facts = await listDelivered(one.tx, deliveryId, block.recordedAt);
        await project(
          one,
          delivery.itemNo,
          facts.map((fact) => fact.subjectId),
        );
      });
    }
    const last = blocks.at(-1);
    if (last === undefined || blocks.length < BLOCKS_A_TIME) break;
    after = last.blockNo;
  }
  // From here on whoever asks for a subject of this delivery finds it as the delivery left it.
  await ctx.emit({ name: 'collection.subjects-projected', payload: { deliveryId } });
}
