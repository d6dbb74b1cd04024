import { defineJob } from '../../../kernel/pure/background.ts';
import { putDownFeatures } from '../put-down-features.ts';
import { putDownPast } from '../put-down-past.ts';

/** Each night puts down the indicators of all enterprises on file, so that a bank can be told how many a product would suit, and those drawn as they were known at month ends. Nobody reads them one by one. */
export const refreshFeatures = defineJob({
  name: 'marketplace.refresh-features',
  cron: '20 18 * * *',
  run: async (ctx) => {
    const [enterprises, months] = [await putDownFeatures(ctx), await putDownPast(ctx)];
    ctx.log.info({ enterprises, months }, 'indicators put down');
  },
});
