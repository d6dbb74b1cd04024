import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { asPlatform } from './acting-person.ts';
import { findFactors, takeCode, type Factors } from './factor-store.ts';
import { forgetAttempts, giveBackAttempt, takeAttempt, withRecoveryCode } from './failed-sign-ins.ts';
import { isPassword } from './password-hash.ts';
import { findPersonByLogin, loginKey, type Person } from './person-store.ts';
import { hasRecoveryCode, useRecoveryCode } from './recovery-codes.ts';
import { wrongCredentials } from './sign-in-answer.ts';

export type Given = { readonly login: string; readonly password: string; readonly code?: string; readonly recoveryCode?: string };

const NOBODY = '00000000-0000-0000-0000-000000000000';

type Outcome<T> = { readonly done: T } | { readonly refused: Failure };

/**
 * Judges a sign-in by password: the attempt is counted before, the password is checked while nothing is held, then the second factor is taken, and `then`
 * runs in the same transaction. An unknown login, a wrong password, a wrong code and a locked person take the same time and get the same answer.
 * @throws `access.wrong-credentials`, `access.code-needed`, `access.too-many-attempts`
 */
export async function checkSignIn<T>(
  ctx: Context,
  given: Given,
  then: (ctx: Context, person: Person, proof: 'password' | 'password-code' | 'recovery-code') => Promise<T>,
): Promise<T> {
  const before = await asPlatform(ctx, (own) => beginAttempt(own, given));
  if (before.waitSeconds !== undefined) throw new Failure('access.too-many-attempts', { retryAfterSeconds: before.waitSeconds });
  const right = await isPassword(given.password, before.factors.hash);
  // A refusal is thrown after the transaction, which has to keep what was counted and used.
  const outcome = await asPlatform(ctx, async (own): Promise<Outcome<T>> => {
    const { person, factors } = before;
    if (!right || !person || person.lockedAt !== null) return { refused: wrongCredentials() };
    const second = await takeSecondFactor(own, person, factors, given);
    if (second === 'needed') {
      await giveBackAttempt(own.tx, before.counter);
      return { refused: new Failure('access.code-needed') };
    }
    if (second === 'wrong') return { refused: wrongCredentials() };
    await forgetAttempts(own.tx, before.counter);
    await forgetAttempts(own.tx, loginKey(given.login));
    return { done: await then(own, person, second) };
  });
  if ('refused' in outcome) throw outcome.refused;
  return outcome.done;
}

/** Whoever shows a recovery code that is right is no stranger: strangers cannot make him wait. */
async function beginAttempt(ctx: Context, given: Given) {
  const person = await findPersonByLogin(ctx.tx, given.login);
  // Asked for nobody too, which takes as long.
  const factors = await findFactors(ctx.tx, person?.personId ?? NOBODY);
  const proven =
    person && given.recoveryCode !== undefined && (await hasRecoveryCode(ctx.tx, person.personId, given.recoveryCode));
  const counter = proven ? withRecoveryCode(loginKey(given.login)) : loginKey(given.login);
  return { person, factors, counter, waitSeconds: await takeAttempt(ctx.tx, counter, ctx.now) };
}

async function takeSecondFactor(
  ctx: Context,
  { personId }: Person,
  factors: Factors,
  { code, recoveryCode }: Given,
): Promise<'password' | 'password-code' | 'recovery-code' | 'needed' | 'wrong'> {
  if (recoveryCode !== undefined)
    return (await useRecoveryCode(ctx.tx, personId, recoveryCode, ctx.now)) ? 'recovery-code' : 'wrong';
  // A passkey is both factors by itself; beside one, a password alone opens nothing.
  if (!factors.hasTotp && factors.passkeys === 0) return code === undefined ? 'password' : 'wrong';
  if (code === undefined) return 'needed';
  return (await takeCode(ctx, personId, code)) ? 'password-code' : 'wrong';
}
