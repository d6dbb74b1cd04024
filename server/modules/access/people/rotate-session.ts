import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { requirePerson } from './acting-person.ts';
import { findMembership, type Membership } from './membership-store.ts';
import { endSessions, findOpenedAt, type Proof } from './session-store.ts';
import { openSession } from './sign-in-answer.ts';

/**
 * Puts a new session in the place of the present one when what it may do changes: a token that somebody knew before is worth nothing after. It ends when
 * the one before would have ended.
 */
export async function rotateSession(
  ctx: Context,
  change: { readonly proof: Proof; readonly secondFactorAt: Date | undefined; readonly as?: Membership },
) {
  const { personId, sessionId } = requirePerson(ctx);
  const openedAt = await findOpenedAt(ctx.tx, sessionId);
  const { membershipId, name } = ctx.principal;
  const as = change.as ?? (membershipId === undefined ? undefined : await findMembership(ctx.tx, membershipId));
  if ((await endSessions(ctx.tx, personId, { only: sessionId }, ctx.now)) === 0 || !openedAt)
    throw new Failure('access.unknown-caller');
  return openSession(ctx, {
    personId,
    name,
    proof: change.proof,
    secondFactorAt: change.secondFactorAt,
    openedAt,
    ...(as ? { as } : {}),
  });
}
