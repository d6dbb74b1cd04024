import { defineJob } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { findProgress, markRecorded, moveRecorded } from '../dirty-store.ts';

const HOUR_MS = 3_600_000;
/** A block of records becomes visible some time after the moment it bears; no block takes that long. */
const LONGEST_BLOCK_MS = HOUR_MS;
const MAX_HOURS = 24 * 366;

/** Each night looks for facts of which no evaluation was told, by the hours in which they were recorded, and marks whom they concern. */
export const lookThroughFacts = defineJob({
  name: 'evaluation.look-through-facts',
  cron: '30 16 * * *',
  run: async (ctx) => {
    const progress = await ctx.platform.transaction(system, (one) => findProgress(one.tx));
    if (progress === undefined) return;
    let from = Date.parse(progress.recordedAt) - LONGEST_BLOCK_MS;
    let marked = 0;
    for (let hour = 0; hour < MAX_HOURS && from < ctx.now.getTime(); hour++, from += HOUR_MS) {
      const [since, until] = [from, from + HOUR_MS].map((at) => new Date(at).toISOString());
      marked += await ctx.platform.transaction(system, async (one) => {
        const found = await markRecorded(one.tx, since!, until!);
        // Not beyond the present: what this hour still brings is looked for tomorrow.
        if (from + HOUR_MS <= ctx.now.getTime()) await moveRecorded(one.tx, until!);
        return found;
      });
    }
    ctx.log.info({ marked }, 'facts looked through');
  },
});
