import { defineJob } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { findCounted, findFirst, forgetHours, recountHours, saveCounted } from '../hour-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An entry is written when its call ends, under the moment at which it began: so long after the hour there may come others. */
const LATE_MS = 2 * HOUR_MS;
const KEPT_DAYS = 400;
const HOURS_A_TIME = 24;

const hourOf = (at: Date) => new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);

/** Counts each institution's requests and uses by the hour. The last hours are counted anew each time, so that a run may end anywhere. */
export const countRequests = defineJob({
  name: 'quota.count-requests',
  cron: '*/5 * * * *',
  run: async (ctx) => {
    const { now, tx, platform } = ctx;
    const counted = await findCounted(tx);
    const first = counted === undefined ? await findFirst(tx) : new Date(counted.getTime() - LATE_MS);
    const end = new Date(hourOf(now).getTime() + HOUR_MS);
    for (let from = hourOf(first ?? now); from < end;) {
      const until = new Date(Math.min(from.getTime() + HOURS_A_TIME * HOUR_MS, end.getTime()));
      const begin = from;
      await platform.transaction(system, async (one) => {
        await recountHours(one.tx, begin, until);
        await saveCounted(one.tx, until < now ? until : now);
      });
      from = until;
    }
    await platform.transaction(system, (one) => forgetHours(one.tx, new Date(now.getTime() - KEPT_DAYS * DAY_MS)));
  },
});
