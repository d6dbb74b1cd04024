import { defineJob } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { forgetSecrets } from '../endpoint-store.ts';
import { forgetEvents as forget } from '../event-store.ts';

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const A_TIME = 5_000;
const MAX_ROUNDS = 1_000;

/** Events are kept for thirty days, sent or not; secrets as long as they sign. */
export const forgetEvents = defineJob({
  name: 'webhooks.forget-events',
  cron: '25 19 * * *',
  run: async (ctx) => {
    await ctx.platform.transaction(system, (one) => forgetSecrets(one.tx, one.now));
    const before = new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const forgotten = await ctx.platform.transaction(system, (one) => forget(one.tx, before, A_TIME));
      if (forgotten < A_TIME) break;
    }
  },
});
