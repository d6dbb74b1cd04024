import { defineReaction } from '../../../kernel/pure/background.ts';
import { append } from '../append.ts';
import { mayHappen } from '../model/application.ts';
import type { GuarantorPart } from '../model/guarantor-part.ts';
import { holdApplication } from '../store/applications.ts';

/** What becomes of a guarantee, in the words of an application's course: both its sides learn that it ended, and not why. */
const kinds = {
  asked: 'guarantee-asked',
  given: 'guarantee-given',
  refused: 'guarantee-ended',
  withdrawn: 'guarantee-ended',
  lapsed: 'guarantee-ended',
} as const;
const isNoted = (kind: unknown): kind is keyof typeof kinds => typeof kind === 'string' && kind in kinds;

/** What a guarantor was asked and has answered is noted with the application it concerns. Done again, or late, it notes nothing twice and nothing out of order. */
export const noteGuarantee = defineReaction({
  name: 'marketplace.note-guarantee',
  on: 'guarantees.changed',
  run: async (ctx, { applicationId, kind, part: told }) => {
    const part = told as GuarantorPart;
    if (!isNoted(kind)) return;
    const held = await holdApplication(ctx.tx, String(applicationId));
    if (held === undefined || !mayHappen(held.application, kinds[kind])) return;
    if (!isNews(held.application.guarantor, part)) return;
    await append(ctx, held, { kind: kinds[kind], part });
  },
});

const isNews = (known: GuarantorPart | null, { guaranteeId, askedAt, seq }: GuarantorPart): boolean => {
  if (known === null) return true;
  return known.guaranteeId === guaranteeId ? seq > known.seq : askedAt >= known.askedAt;
};
