import { defineReaction } from '../../../kernel/pure/background.ts';
import { noteEvent } from '../note-event.ts';

/** An institution is reminded of a notice it has not acknowledged. */
export const noteReminder = defineReaction({
  name: 'webhooks.note-reminder',
  on: 'rights.notice-reminded',
  run: async (ctx, { institutionNo, noticeId, at }) => {
    await noteEvent(ctx, {
      institutionNo: Number(institutionNo),
      kind: 'correction.reminded',
      at: new Date(String(at)),
      data: { noticeId: String(noticeId) },
      cause: `reminder ${String(noticeId)} ${String(at)}`,
    });
  },
});
