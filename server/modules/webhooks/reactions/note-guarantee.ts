import { defineReaction } from '../../../kernel/pure/background.ts';
import { noteEvent } from '../note-event.ts';

const kindOf = (kind: string): string => {
  if (kind === 'asked') return 'guarantee.asked';
  return kind === 'reminded' || kind === 'overdue' ? 'guarantee.due' : 'guarantee.changed';
};

/** A guarantor is told of requests, and of what enterprises, lenders and the clock do about them; what it did itself it knows. */
export const noteGuarantee = defineReaction({
  name: 'webhooks.note-guarantee',
  on: 'guarantees.changed',
  run: async (ctx, { kind, role, at, part }) => {
    if (role === 'institution') return;
    const { guarantorNo, guaranteeId, seq } = part as {
      readonly guarantorNo: number;
      readonly guaranteeId: string;
      readonly seq: number;
    };
    await noteEvent(ctx, {
      institutionNo: guarantorNo,
      kind: kindOf(String(kind)),
      at: new Date(String(at)),
      data: { guaranteeId },
      cause: `guarantee ${guaranteeId} ${seq}`,
    });
  },
});
