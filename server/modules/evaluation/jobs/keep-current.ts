import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineJob } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { markDue } from '../dirty-store.ts';
import { keepCurrent as keep } from '../keep-current.ts';

const A_TIME = 5_000;
const MAX_ROUNDS = 10_000;
/** A little less than the minute after which it is called again. */
const BUDGET_MS = 50_000;

/**
 * Every minute evaluates whatever is marked, and marks whom time alone concerns: a window has slid over an event, a publication has ended. New
 * facts are evaluated as they come; this makes up for what was interrupted.
 */
export const keepCurrent = defineJob({
  name: 'evaluation.keep-current',
  cron: '* * * * *',
  run: async (ctx) => {
    const until = performance.now() + BUDGET_MS;
    const today = chinaDay(ctx.now);
    for (let round = 0; round < MAX_ROUNDS && performance.now() < until; round++) {
      const marked = await ctx.platform.transaction(system, (one) => markDue(one.tx, today, A_TIME));
      if (marked < A_TIME) break;
    }
    const { evaluated } = await keep(ctx, until);
    if (evaluated > 0) ctx.log.info({ evaluated }, 'enterprises evaluated');
  },
});
