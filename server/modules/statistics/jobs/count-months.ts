import { defineJob } from '../../../kernel/pure/background.ts';
import { recountMonths } from '../recount-months.ts';
import { isDue } from '../model/is-due.ts';
import { findLastCount } from '../month-store.ts';

/** Keeps the figures of the months up to date: every minute on a small platform, less often where counting takes long. */
export const countMonths = defineJob({
  name: 'statistics.count-months',
  cron: '* * * * *',
  run: async (ctx) => {
    const last = await findLastCount(ctx.tx);
    if (last === undefined || isDue(last, ctx.now)) await recountMonths(ctx.tx, ctx.now);
  },
});
