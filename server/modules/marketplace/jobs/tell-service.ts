import { defineJob } from '../../../kernel/pure/background.ts';
import { addDays, chinaDay } from '../../../kernel/pure/china-day.ts';
import { LEAST_COUNT } from '../model/limits.ts';
import { replaceServiceFigures } from '../store/service-figures.ts';

const DAYS = 365;

/** Each night works out how institutions have dealt with the applications of a year. What is told is told from here, and so is what products are ordered by. */
export const tellService = defineJob({
  name: 'marketplace.tell-service',
  cron: '40 16 * * *',
  run: async (ctx) => {
    const today = chinaDay(ctx.now);
    const institutions = await ctx.platform.transaction(ctx.principal, ({ tx }) =>
      replaceServiceFigures(tx, addDays(today, -DAYS), today, LEAST_COUNT),
    );
    ctx.log.info({ institutions }, 'service told');
  },
});
