import { defineJob } from '../../../kernel/pure/background.ts';
import { listProviders } from '../../institutions/index.ts';
import { findWaitingFiles, orPassed, takeIn } from '../engine/drop-folder.ts';

const MAX_PROVIDERS = 10_000;

/** Takes in what departments' front-end machines (前置机) have left in the drop folder: `<provider code>/<item>/<file>`. */
export const scanDropFolder = defineJob({
  name: 'collection.scan-drop-folder',
  cron: '* * * * *',
  run: async (ctx) => {
    const { dropFolder } = ctx.platform;
    if (dropFolder === undefined) return;
    for (const provider of await listProviders(ctx.tx, 0, MAX_PROVIDERS)) {
      for (const file of await findWaitingFiles(ctx, dropFolder, provider))
        await orPassed(ctx, `${provider.code}/${file.item.name}/${file.name}`, () => takeIn(ctx, provider, file));
    }
  },
});
