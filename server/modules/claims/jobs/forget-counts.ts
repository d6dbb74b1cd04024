import { defineJob } from '../../../kernel/pure/background.ts';
import { forgetCounts as forget } from '../store/settings.ts';

/** Limits are of a day; what was counted on days that are over goes. */
export const forgetCounts = defineJob({
  name: 'claims.forget-counts',
  cron: '23 17 * * *',
  run: async (ctx) => {
    ctx.log.info({ forgotten: await forget(ctx.tx, ctx.now) }, 'counts of claims forgotten');
  },
});
