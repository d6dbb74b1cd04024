import { defineReaction } from '../../../kernel/pure/background.ts';
import { giveNotices } from '../give-notices.ts';

/** Whoever received a record that was corrected or repaired is told at once; the job does the same again for uses that were under way. */
export const tellRecipients = defineReaction({
  name: 'rights.tell-recipients',
  on: 'rights.record-revised',
  queue: () => 'notices',
  transaction: 'own',
  run: async (ctx) => void (await giveNotices(ctx)),
});
