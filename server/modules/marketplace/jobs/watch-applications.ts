import { defineJob } from '../../../kernel/pure/background.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { listDue } from '../store/applications.ts';
import { readClocks } from '../store/rules.ts';
import { NO_UUID } from '../views.ts';
import { watchApplication } from '../watch-application.ts';

const A_TIME = 200;
const MAX_ROUNDS = 5_000;

/** Each hour: who has to act today, who is late, and where another product is proposed. Each application in a transaction of its own. */
export const watchApplications = defineJob({
  name: 'marketplace.watch-applications',
  cron: '15 * * * *',
  run: async (ctx) => {
    const [today, clocks] = [chinaDay(ctx.now), await readClocks(ctx.tx)];
    let after = NO_UUID;
    let events = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const due = await listDue(ctx.tx, today, after, A_TIME);
      for (const applicationId of due)
        events += await ctx.platform.transaction(system, (one) => watchApplication(one, applicationId, clocks));
      if (due.length < A_TIME) break;
      after = due.at(-1)!;
    }
    ctx.log.info({ events }, 'applications watched');
  },
});
