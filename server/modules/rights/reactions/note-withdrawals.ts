import { defineReaction } from '../../../kernel/pure/background.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { listWithdrawn } from '../../records/index.ts';
import { giveNotices } from '../give-notices.ts';
import { addRevisions } from '../revision-store.ts';

const A_TIME = 5_000;
const MAX_ROUNDS = 10_000;

/** What a delivery withdrew is told to whoever has received it. Done again, it finds the same and adds nothing. */
export const noteWithdrawals = defineReaction({
  name: 'rights.note-withdrawals',
  on: 'collection.delivery-ended',
  queue: () => 'notices',
  transaction: 'own',
  run: async (ctx, payload) => {
    const deliveryId = Number(payload['deliveryId']);
    let after = -1;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const rows = await ctx.platform.transaction(system, (one) => addBlock(one, deliveryId, after));
      if (rows.length < A_TIME) break;
      after = rows.at(-1)!.rowNo;
    }
    await giveNotices(ctx);
  },
});

async function addBlock(one: Context, deliveryId: number, after: number) {
  const rows = await listWithdrawn(one.tx, deliveryId, after, A_TIME);
  const records = rows.map(({ rowNo: _row, ...record }) => ({ ...record, oldDigest: null, newDigest: null }));
  await addRevisions(one.tx, { reason: 'withdrawn', cause: `delivery ${deliveryId}`, madeAt: one.now }, records);
  return rows;
}
