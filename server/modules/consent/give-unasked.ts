import { randomUUID } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { begin } from './act.ts';
import { wantedGrant, type GrantInput } from './wanted-grant.ts';

/**
 * Gives an authorisation unasked in the transaction of the act that it goes with, as `consent.grant` does: within the template, the catalogue, the
 * institution's admission and the caller's mandate. Answers its number. @throws what `consent.grant` does
 */
export async function giveUnasked(ctx: Context, input: Omit<GrantInput, 'authorisationId'>): Promise<string> {
  const { key, command } = await wantedGrant(ctx, input, { hold: true, at: ctx.now, newId: randomUUID() });
  await begin(ctx, key, command);
  return key.authorisationId;
}
