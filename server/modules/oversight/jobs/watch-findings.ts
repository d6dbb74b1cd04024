import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineJob } from '../../../kernel/pure/background.ts';
import { escalateLate } from '../finding-store.ts';

const A_TIME = 500;
const MAX_ROUNDS = 1_000;

/** Each morning in China marks findings that nobody decided in time, so that auditor and regulator see what is late. */
export const watchFindings = defineJob({
  name: 'oversight.watch-findings',
  cron: '20 16 * * *',
  run: async (ctx) => {
    let late = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const taken = await escalateLate(ctx.tx, chinaDay(ctx.now), ctx.now, A_TIME);
      late += taken.length;
      if (taken.length < A_TIME) break;
    }
    ctx.log.info({ late }, 'findings watched');
  },
});
