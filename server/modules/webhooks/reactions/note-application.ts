import { defineReaction } from '../../../kernel/pure/background.ts';
import { noteEvent } from '../note-event.ts';

/** Of what the platform does by itself an institution is told what it has to act upon. */
const kindOf = (kind: string): string => {
  if (kind === 'submitted') return 'application.submitted';
  return kind === 'reminded' || kind === 'overdue' ? 'application.due' : 'application.changed';
};

/** An institution is told of applications, and of what enterprises and the clock do about them; what it did itself it knows. */
export const noteApplication = defineReaction({
  name: 'webhooks.note-application',
  on: 'marketplace.application-changed',
  run: async (ctx, { institutionNo, applicationId, kind, role, seq, at }) => {
    if (role === 'institution') return;
    await noteEvent(ctx, {
      institutionNo: Number(institutionNo),
      kind: kindOf(String(kind)),
      at: new Date(String(at)),
      data: { applicationId: String(applicationId) },
      cause: `application ${String(applicationId)} ${String(seq)}`,
    });
  },
});
