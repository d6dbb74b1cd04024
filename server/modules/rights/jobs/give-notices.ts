import { defineJob } from '../../../kernel/pure/background.ts';
import { giveNotices as give } from '../give-notices.ts';

/** Every minute looks for recipients of what holds no longer: a use under way at the time of a correction is found when it has ended. */
export const giveNotices = defineJob({
  name: 'rights.give-notices',
  cron: '* * * * *',
  run: async (ctx) => {
    const made = await give(ctx);
    if (made > 0) ctx.log.info({ made }, 'notices of correction made');
  },
});
