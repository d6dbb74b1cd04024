import { defineJob } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { listSubjectsAfter, presentMoment, readFeatures } from '../../evaluation/index.ts';
import { figuresOf } from '../read-row.ts';
import { forgetFeatures, saveFeatures } from '../store/features.ts';

const A_TIME = 500;
const MAX_ROUNDS = 100_000;

/** Each night puts down the indicators of all enterprises on file, so that a bank can be told how many a product would suit. Nobody reads them one by one. */
export const refreshFeatures = defineJob({
  name: 'marketplace.refresh-features',
  cron: '20 18 * * *',
  run: async (ctx) => {
    const began = await ctx.platform.transaction(system, ({ tx, now }) => presentMoment(tx, now));
    let after = '';
    let enterprises = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const ids = await ctx.platform.transaction(system, async ({ tx }) => {
        const some = await listSubjectsAfter(tx, after, A_TIME);
        const known = some.length === 0 ? [] : [...(await readFeatures(tx, some, began))];
        await saveFeatures(
          tx,
          known.map(({ subjectId, features }) => ({ subjectId, asOf: began, figures: figuresOf(features.values) })),
        );
        return some;
      });
      enterprises += ids.length;
      if (ids.length < A_TIME) break;
      after = ids.at(-1)!;
    }
    const forgotten = await ctx.platform.transaction(system, ({ tx }) => forgetFeatures(tx, began));
    ctx.log.info({ enterprises, forgotten }, 'indicators put down');
  },
});
