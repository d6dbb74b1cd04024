import { defineReaction } from '../../../kernel/pure/background.ts';
import { forgetScreenedUnder } from '../store/screened.ts';

/** What an enterprise takes back, its institution does not see any more. */
export const forgetScreened = defineReaction({
  name: 'marketplace.forget-screened',
  on: 'consent.revoked',
  run: async (ctx, { authorisationId }) => {
    await forgetScreenedUnder(ctx.tx, String(authorisationId));
  },
});
