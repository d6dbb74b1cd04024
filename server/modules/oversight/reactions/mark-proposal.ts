import { defineReaction } from '../../../kernel/pure/background.ts';
import type { Step } from '../model/sanction-ladder.ts';
import { markCarriedOut } from '../proposal-store.ts';

/** Which steps an act on an institution carries out. Rectification is a warning that names a day. */
const stepsOf: Readonly<Record<string, readonly Step[]>> = {
  warned: ['warning', 'rectification'],
  suspended: ['suspension'],
  withdrawn: ['withdrawal'],
};

/** When the operator has acted on a proposal, it waits no longer and counts towards the next step. */
export const markProposal = defineReaction({
  name: 'oversight.mark-proposal',
  on: 'institutions.sanctioned',
  run: async (ctx, payload) => {
    const [proposalId, institutionNo] = [String(payload['proposalId']), Number(payload['institutionNo'])];
    const steps = stepsOf[String(payload['act'])] ?? [];
    const marked = await markCarriedOut(ctx.tx, { proposalId, institutionNo, steps, by: String(payload['by']), at: ctx.now });
    if (!marked) ctx.log.info({ proposalId, institutionNo }, 'no such proposal waits');
  },
});
