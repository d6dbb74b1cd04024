import { addDays, chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineJob } from '../../../kernel/pure/background.ts';
import { reconcileDay } from '../reconcile-day.ts';
import { findDay } from '../reconcile-store.ts';

/** A platform that stood still for longer is reconciled by hand, day by day. */
const DAYS_BACK = 7;

/** Each night in China reconciles the day before, and those before it that were missed, and holds the rules of misuse against them. */
export const reconcileYesterday = defineJob({
  name: 'oversight.reconcile-yesterday',
  cron: '30 17 * * *',
  run: async (ctx) => {
    for (let back = DAYS_BACK; back >= 1; back--) {
      const day = addDays(chinaDay(ctx.now), -back);
      if ((await findDay(ctx.tx, day))?.finishedAt) continue;
      const { uses } = await reconcileDay(ctx.platform, day);
      ctx.log.info({ day, uses }, 'uses reconciled');
    }
  },
});
