import { defineJob } from '../../../kernel/pure/background.ts';
import { findMissing } from '../store/retention.ts';

/** Every hour: retention at a recipient that ended without a receipt of deletion becomes a finding by itself. */
export const findMissingDeletions = defineJob({
  name: 'consent.find-missing-deletions',
  cron: '23 * * * *',
  run: async (ctx) => {
    const found = await findMissing(ctx.tx, ctx.now);
    ctx.log.info({ found }, 'missing deletions found');
  },
});
