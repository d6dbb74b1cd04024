import { defineReaction } from '../../../kernel/pure/background.ts';
import { noteEvent } from '../note-event.ts';

/** An institution is told what an enterprise did about an authorisation. */
export const noteConsent = defineReaction({
  name: 'webhooks.note-consent',
  on: ['consent.granted', 'consent.amended', 'consent.refused', 'consent.paused', 'consent.resumed', 'consent.revoked'],
  run: async (ctx, { institutionNo, authorisationId, act, seq, at }) => {
    await noteEvent(ctx, {
      institutionNo: Number(institutionNo),
      kind: `consent.${String(act)}`,
      at: new Date(String(at)),
      data: { authorisationId: String(authorisationId) },
      cause: `authorisation ${String(authorisationId)} ${String(seq)}`,
    });
  },
});
