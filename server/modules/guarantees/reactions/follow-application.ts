import { defineReaction } from '../../../kernel/pure/background.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { whereItStands } from '../../marketplace/index.ts';
import { append } from '../append.ts';
import { applicationEndings, whatTheEndMakes, type ApplicationEnding } from '../model/guarantee.ts';
import { findOpenOf, holdGuarantee } from '../store.ts';

const isEnding = (state: string): state is ApplicationEnding => (applicationEndings as readonly string[]).includes(state);

/** A guarantor learns what the lender offers, and a guarantee comes into force or lapses with the application. Done again it does nothing more. */
export const followApplication = defineReaction({
  name: 'guarantees.follow-application',
  on: 'marketplace.application-changed',
  run: async (ctx, { subjectId, applicationId, at }) => {
    const open = await findOpenOf(ctx.tx, String(subjectId), String(applicationId));
    const held = open === undefined ? undefined : await holdGuarantee(ctx.tx, open);
    if (held === undefined || held.row.endedAt !== null) return;
    const application = await whereItStands(ctx.tx, String(applicationId));
    if (application === undefined) return;
    const { state, offer, offerSeq, contractNo } = application;
    const after =
      offer !== null && offerSeq > held.guarantee.offerSeq
        ? await append(ctx, held, { kind: 'offered', terms: offer, seq: offerSeq })
        : held;
    if (!isEnding(state)) return;
    await append(ctx, after, whatTheEndMakes(after.guarantee, state, chinaDay(new Date(String(at))), contractNo));
  },
});
