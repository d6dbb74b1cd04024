import { defineJob } from '../../../kernel/pure/background.ts';
import { releaseLoans as release } from '../release-loans.ts';

/** Releases the statistics of loans on the sixteenth of a month; until then there is nothing to do. */
export const releaseLoans = defineJob({
  name: 'statistics.release-loans',
  cron: '* * * * *',
  run: async (ctx) => {
    await release(ctx.tx, ctx.now);
  },
});
