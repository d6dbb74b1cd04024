import { Type, type Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { act, holdAuthorisation } from './act.ts';
import { authorisationId, reason, stateView, type StateView } from './views.ts';

/** The input of every act that needs nothing but a reason. */
export const DecideInput = Type.Object({ authorisationId, reason }, { additionalProperties: false });

export const decideExample = { authorisationId: '00000000-0000-4000-8000-000000000001' };

/** Does one of the acts that change nothing but the state. */
export const decideOn =
  (kind: 'refuse' | 'pause' | 'resume' | 'revoke') =>
  async (ctx: Context, input: Static<typeof DecideInput>): Promise<Static<typeof StateView>> => {
    const held = await holdAuthorisation(ctx, input.authorisationId);
    const after = await act(ctx, held, { kind, reason: input.reason ?? null });
    return stateView(held.row, after, ctx.now, held.row.usedTotal);
  };
