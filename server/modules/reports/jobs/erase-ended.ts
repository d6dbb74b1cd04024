import { defineJob } from '../../../kernel/pure/background.ts';
import { eraseEnded as erase } from '../store.ts';

/** In one run; what is left goes with the next. */
const A_RUN = 10_000;

/** What may be kept no longer goes every hour. */
export const eraseEnded = defineJob({
  name: 'reports.erase-ended',
  cron: '17 * * * *',
  run: async ({ tx, now, log }) => {
    const erased = await erase(tx, now, A_RUN);
    if (erased > 0) log.info({ erased }, 'reports erased');
  },
});
