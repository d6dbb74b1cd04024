import { defineJob } from '../../../kernel/pure/background.ts';
import { forgetScreened } from '../store/screened.ts';

/** Each night what was found under an authorisation is deleted when it may be kept no longer. */
export const forgetScreenedLate = defineJob({
  name: 'marketplace.forget-screened-late',
  cron: '40 18 * * *',
  run: async (ctx) => {
    ctx.log.info({ enterprises: await forgetScreened(ctx) }, 'screened enterprises forgotten');
  },
});
