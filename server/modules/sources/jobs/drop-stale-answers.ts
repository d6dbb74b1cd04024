import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineJob } from '../../../kernel/pure/background.ts';
import { dropOutcomes } from '../outcome-store.ts';
import { dropStale } from '../store.ts';

const OUTCOME_DAYS = 400;
const DAY_MS = 86_400_000;

/** Each hour the answers that are no longer fresh go: nothing of an enterprise is kept here that nobody may be given. */
export const dropStaleAnswers = defineJob({
  name: 'sources.drop-stale-answers',
  cron: '17 * * * *',
  run: async (ctx) => {
    const dropped = await dropStale(ctx.tx, ctx.now);
    await dropOutcomes(ctx.tx, chinaDay(new Date(ctx.now.getTime() - OUTCOME_DAYS * DAY_MS)));
    ctx.log.info({ dropped }, 'stale answers dropped');
  },
});
