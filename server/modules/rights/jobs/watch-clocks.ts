import { defineJob } from '../../../kernel/pure/background.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { advance } from '../advance.ts';
import { objections, repairs } from '../foldings.ts';
import { listLate, type MatterKind } from '../matter-store.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { decideObjection } from '../model/objection.ts';
import { decideRepair } from '../model/repair.ts';

const A_TIME = 500;
const MAX_ROUNDS = 1_000;

/** Each morning in China records which clocks have run out the day before, so that the operator sees what is late. Each matter in a transaction of its own. */
export const watchClocks = defineJob({
  name: 'rights.watch-clocks',
  cron: '5 16 * * *',
  run: async (ctx) => {
    const today = chinaDay(ctx.now);
    let escalated = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const late = await listLate(ctx.tx, today, A_TIME);
      // Each one leaves the list by being recorded, so the next round finds others.
      for (const { kind, matterId } of late)
        await ctx.platform.transaction(system, (one) => escalate(one, kind, matterId, today));
      escalated += late.length;
      if (late.length < A_TIME) break;
    }
    ctx.log.info({ escalated }, 'clocks watched');
  },
});

async function escalate(ctx: Context, kind: MatterKind, matterId: string, today: string): Promise<void> {
  if (kind === 'objection') await advance(ctx, objections, matterId, (state) => decideObjection(state, { kind: 'watch', today }));
  else await advance(ctx, repairs, matterId, (state) => decideRepair(state, { kind: 'watch', today }));
}
