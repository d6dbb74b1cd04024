import { defineJob } from '../../../kernel/pure/background.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { append } from '../append.ts';
import { whatIsDue } from '../model/guarantee.ts';
import { holdGuarantee, listDue } from '../store.ts';

const A_TIME = 200;
const MAX_ROUNDS = 5_000;
const NO_UUID = '00000000-0000-0000-0000-000000000000';

/** Each hour: which guarantor has to answer today, which is late, and whose undertaking holds no longer. Each guarantee in a transaction of its own. */
export const watchGuarantees = defineJob({
  name: 'guarantees.watch-guarantees',
  cron: '20 * * * *',
  run: async (ctx) => {
    const today = chinaDay(ctx.now);
    let after = NO_UUID;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const due = await listDue(ctx.tx, today, after, A_TIME);
      for (const guaranteeId of due) await ctx.platform.transaction(system, (one) => watch(one, guaranteeId, today));
      if (due.length < A_TIME) return;
      after = due.at(-1)!;
    }
  },
});

async function watch(ctx: Context, guaranteeId: string, today: string): Promise<void> {
  const held = await holdGuarantee(ctx.tx, guaranteeId);
  const event = held === undefined ? undefined : whatIsDue(held.guarantee, today);
  if (held !== undefined && event !== undefined) await append(ctx, held, event);
}
