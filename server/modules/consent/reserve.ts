import { randomUUID } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { act, begin, holdAuthorisation, type Held } from './act.ts';
import { currentState } from './model/decide.ts';
import { wantedGrant, type GrantInput } from './wanted-grant.ts';

/**
 * Gives an authorisation for a case that may come: checked and signed now, as `consent.grant` does, and without effect until it is released. Until then
 * its institution neither sees nor uses it. Answers its number. @throws what `consent.grant` does
 */
export async function reserveUnasked(ctx: Context, input: Omit<GrantInput, 'authorisationId'>): Promise<string> {
  const { key, command } = await wantedGrant(ctx, input, { hold: true, at: ctx.now, newId: randomUUID() });
  if (command.kind !== 'grant') throw new Error('what is given unasked is a grant');
  await begin(ctx, key, { kind: 'reserve', terms: command.terms });
  return key.authorisationId;
}

/** Makes what was reserved hold from now on, within the terms that were signed; false where it was taken back or has run out. */
export async function releaseReserved(ctx: Context, authorisationId: string): Promise<boolean> {
  const held = await holdAuthorisation(ctx, authorisationId);
  if (!isReserved(ctx, held)) return false;
  await act(ctx, held, { kind: 'release' });
  return true;
}

/** Ends what was reserved and is not needed any more; where it was released, taken back or has run out nothing happens. */
export async function endReserved(ctx: Context, authorisationId: string, reason: string): Promise<void> {
  const held = await holdAuthorisation(ctx, authorisationId);
  if (isReserved(ctx, held)) await act(ctx, held, { kind: 'revoke', reason });
}

const isReserved = ({ now }: Context, { authorisation, row: { usedTotal } }: Held): boolean =>
  currentState(authorisation, { at: now, usedTotal }) === 'reserved';
