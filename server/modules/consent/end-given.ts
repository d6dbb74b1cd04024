import type { Context } from '../../kernel/pure/context.ts';
import { act, holdAuthorisation } from './act.ts';
import { currentState } from './model/decide.ts';

/**
 * Takes back an authorisation that was given along with something that has come to nothing, as `consent.revoke` would, with the reason. Where it has
 * ended already, by whatever cause, nothing happens.
 */
export async function endGiven(ctx: Context, authorisationId: string, reason: string): Promise<void> {
  const held = await holdAuthorisation(ctx, authorisationId);
  const state = currentState(held.authorisation, { at: ctx.now, usedTotal: held.row.usedTotal });
  if (state === 'active' || state === 'paused' || state === 'exhausted') await act(ctx, held, { kind: 'revoke', reason });
}
