import { defineJob } from '../../../kernel/pure/background.ts';
import { putDownFeatures } from '../put-down-features.ts';

/** Each night puts down the indicators of all enterprises on file, so that a bank can be told how many a product would suit. Nobody reads them one by one. */
export const refreshFeatures = defineJob({
  name: 'marketplace.refresh-features',
  cron: '20 18 * * *',
  run: async (ctx) => {
    ctx.log.info({ enterprises: await putDownFeatures(ctx) }, 'indicators put down');
  },
});
