import type { Context } from '../../../kernel/pure/context.ts';
import { hasSecurity } from './last-security.ts';
import { findInvitation, insertInvitation } from './invitation-store.ts';

const FIRST_LOGIN = 'security.admin';

/**
 * Lets the first security administrator in, whom nobody could invite: an invitation for the login `security.admin`, unless a person holds the office or the
 * token given still holds. Only the platform itself calls it.
 */
export async function inviteFirstSecurity(
  ctx: Context,
  known: string | undefined,
): Promise<{ readonly token: string; readonly login: string; readonly expiresAt: Date } | undefined> {
  if (await hasSecurity(ctx)) return undefined;
  const kept = known === undefined ? undefined : await findInvitation(ctx.tx, known, ctx.now);
  if (known !== undefined && kept) return { token: known, login: kept.login, expiresAt: kept.expiresAt };
  const made = await insertInvitation(
    ctx.tx,
    { kind: 'invitation', login: FIRST_LOGIN, role: 'security', position: 'staff' },
    ctx.principal.clientId,
    ctx.now,
  );
  return { token: made.token, login: FIRST_LOGIN, expiresAt: made.expiresAt };
}
