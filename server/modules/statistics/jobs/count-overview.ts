import { defineJob } from '../../../kernel/pure/background.ts';
import { countAgain } from '../store.ts';

/** Keeps the figures of the front page at most a minute old. */
export const countOverview = defineJob({
  name: 'statistics.count-overview',
  cron: '* * * * *',
  run: (ctx) => countAgain(ctx.tx, ctx.now),
});
