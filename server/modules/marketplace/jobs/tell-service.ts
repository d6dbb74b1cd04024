import { defineJob } from '../../../kernel/pure/background.ts';
import { countService } from '../count-service.ts';

/** Each night tells how institutions have dealt with applications. What is told is told from here, and so is what products are ordered by. */
export const tellService = defineJob({
  name: 'marketplace.tell-service',
  cron: '40 16 * * *',
  run: async (ctx) => {
    const institutions = await ctx.platform.transaction(ctx.principal, ({ tx }) => countService({ tx, now: ctx.now }));
    ctx.log.info({ institutions }, 'service told');
  },
});
