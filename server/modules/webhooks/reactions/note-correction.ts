import { defineReaction } from '../../../kernel/pure/background.ts';
import { noteEvent } from '../note-event.ts';

/** An institution is told that a record it received holds no longer. */
export const noteCorrection = defineReaction({
  name: 'webhooks.note-correction',
  on: 'rights.notice-made',
  run: async (ctx, { institutionNo, noticeId, at }) => {
    await noteEvent(ctx, {
      institutionNo: Number(institutionNo),
      kind: 'correction.made',
      at: new Date(String(at)),
      data: { noticeId: String(noticeId) },
      cause: `notice ${String(noticeId)}`,
    });
  },
});
