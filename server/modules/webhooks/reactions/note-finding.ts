import { defineReaction } from '../../../kernel/pure/background.ts';
import { noteEvent } from '../note-event.ts';

/** An institution is told that there are uses for it to explain. */
export const noteFinding = defineReaction({
  name: 'webhooks.note-finding',
  on: 'oversight.finding-made',
  run: async (ctx, { institutionNo, findingId, at }) => {
    await noteEvent(ctx, {
      institutionNo: Number(institutionNo),
      kind: 'misuse.found',
      at: new Date(String(at)),
      data: { findingId: String(findingId) },
      cause: `finding ${String(findingId)}`,
    });
  },
});
