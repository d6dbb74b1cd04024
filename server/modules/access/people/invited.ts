import { Failure } from '../../../kernel/pure/failure.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { dropFactors, setPassword, setTotp } from './factor-store.ts';
import { forgetAttempts, withRecoveryCode } from './failed-sign-ins.ts';
import type { Invitation } from './invitation-store.ts';
import { addMembership } from './membership-store.ts';
import { insertPasskey } from './passkey-store.ts';
import { findPersonByLogin, insertPerson } from './person-store.ts';
import { checkMadePasskey } from './register-passkey.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { endSessions } from './session-store.ts';
import { wrongCredentials } from './sign-in-answer.ts';
import { stepOfCode } from './totp.ts';

/** By what the invited person will prove himself: a password with codes, or a passkey. */
export type ChosenFactors =
  | { readonly hash: string; readonly code: string }
  | { readonly passkey: { readonly challengeId: string; readonly response: unknown; readonly name: string } };

/** The number an invited person gets when he has none yet, known before he accepts so that his passkey can be made for him. */
export const invitedPersonId = (invitation: Invitation): string => invitation.personId ?? invitation.invitationId;

/** What the secret offered with an invitation is sealed for. */
export const invitedTotp = (invitationId: string): string => `invitation ${invitationId}`;

/** Makes the person of an invitation, or gives back his account to the person of a reset, with factors that were proved just now. Answers his recovery codes. */
export async function settleInvited(ctx: Context, invitation: Invitation, name: string | undefined, chosen: ChosenFactors) {
  const personId = invitedPersonId(invitation);
  if (invitation.kind === 'reset') {
    await dropFactors(ctx.tx, personId);
    await endSessions(ctx.tx, personId, {}, ctx.now);
    await forgetAttempts(ctx.tx, invitation.login);
    await forgetAttempts(ctx.tx, withRecoveryCode(invitation.login));
  } else if (
    (await insertPerson(ctx.tx, { login: invitation.login, name: name ?? invitation.login, personId }, ctx.now)) === undefined
  ) {
    throw new Failure('state.conflict', {
      detail: { zh: '该登录名已有账号，请先登录再接受邀请', en: 'There is an account of this login; sign in, then accept' },
    });
  }
  await setFactors(ctx, invitation, personId, chosen);
  if (invitation.kind === 'invitation') await joinAs(ctx, invitation, personId);
  const person = await findPersonByLogin(ctx.tx, invitation.login);
  if (!person || person.lockedAt !== null) throw new Failure('access.invitation-void');
  return { personId, name: person.name, recoveryCodes: await replaceRecoveryCodes(ctx.tx, personId) };
}

/** Makes a person the member he was invited to be. */
export async function joinAs(ctx: Context, invitation: Invitation, personId: string): Promise<string> {
  const { role, position, providerNo, institutionNo, endsOn, madeBy } = invitation;
  if (role === null || position === null) throw new Error('an invitation without a role');
  // It was granted by whoever invited him.
  const granting = { ...ctx, principal: { ...ctx.principal, clientId: madeBy } };
  return addMembership(granting, {
    personId,
    role,
    position,
    ...(providerNo === null ? {} : { providerNo }),
    ...(institutionNo === null ? {} : { institutionNo }),
    ...(endsOn === null ? {} : { endsOn }),
  });
}

async function setFactors(ctx: Context, invitation: Invitation, personId: string, chosen: ChosenFactors): Promise<void> {
  if ('passkey' in chosen) {
    const made = await checkMadePasskey(ctx, personId, chosen.passkey);
    if (!(await insertPasskey(ctx.tx, { ...made, name: chosen.passkey.name }, ctx.now)))
      throw new Failure('access.passkey-refused');
    return;
  }
  if (!invitation.totpSealed) throw wrongCredentials();
  const secret = ctx.platform.unseal(invitation.totpSealed, invitedTotp(invitation.invitationId));
  const step = await stepOfCode(secret, chosen.code, ctx.now);
  if (step === undefined) throw wrongCredentials();
  await setPassword(ctx.tx, personId, chosen.hash, ctx.now);
  await setTotp(ctx, personId, secret, step);
}
