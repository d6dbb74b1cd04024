import { defineJob } from '../../../kernel/pure/background.ts';
import { forgetTickets as forget } from '../tokens/key-store.ts';

/** What was good for one use is remembered until it is too old to be used at all. */
export const forgetTickets = defineJob({
  name: 'access.forget-tickets',
  cron: '*/10 * * * *',
  run: async (ctx) => {
    const forgotten = await forget(ctx.tx, ctx.now);
    ctx.log.info({ forgotten }, 'used tickets forgotten');
  },
});
