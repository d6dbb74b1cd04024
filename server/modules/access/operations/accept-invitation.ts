import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { asPlatform } from '../people/acting-person.ts';
import { findInvitation, useInvitation } from '../people/invitation-store.ts';
import { joinAs, settleInvited } from '../people/invited.ts';
import { codeInput, passwordInput, personNameInput, requireGoodPassword, tokenInput } from '../people/offered-login.ts';
import { madePasskey, passkeyName } from '../people/passkey-schema.ts';
import { hashPassword } from '../people/password-hash.ts';
import { findPerson } from '../people/person-store.ts';
import { findMembership } from '../people/membership-store.ts';
import { openSession, signInAnswer, type SignedIn } from '../people/sign-in-answer.ts';
import { endSessions } from '../people/session-store.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import type { Invitation } from '../people/invitation-store.ts';
import type { ChosenFactors } from '../people/invited.ts';

export const acceptInvitation = defineOperation({
  name: 'access.accept-invitation',
  kind: 'command',
  secret: true,
  session: 'opens',
  transaction: 'own',
  title: { zh: '接受邀请', en: 'Accept an invitation' },
  description: {
    zh: '首次接受时设置密码和动态验证码，或设置通行密钥，并得到只显示一次的恢复码；已有账号的人员登录后只需邀请码。重置账号同样办理。',
    en: 'The first time one sets up a password with codes, or a passkey, and is told recovery codes once; who has an account signs in and gives the token only. A reset is taken up the same way.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      token: tokenInput,
      name: Type.Optional(personNameInput),
      password: Type.Optional(passwordInput),
      code: Type.Optional(codeInput),
      passkey: Type.Optional(
        Type.Object({ challengeId: Type.String({ format: 'uuid' }), response: madePasskey, name: passkeyName }),
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    token: 'Jb6Q0l8Vw3mXr2tYc9NpKs4Hd7FgAa1ZeUuIoPxCvBn',
    name: '赵审计（示例）',
    password: 'correct horse battery',
    code: '123456',
  },
  output: Type.Object({ ...signInAnswer, recoveryCodes: Type.Array(Type.String()) }),
  run: async (ctx, { token, name, ...factors }) => {
    const seen = await asPlatform(ctx, (own) => findInvitation(own.tx, token, own.now));
    if (!seen) throw new Failure('access.invitation-void');
    const chosen = ctx.principal.personId === undefined ? await chosenOf(factors, seen.login) : undefined;
    return asPlatform(ctx, async (own) => {
      // Of several at once one gets it; when anything fails after, it is as if it had not been used.
      const invitation = await findInvitation(own.tx, token, own.now);
      if (!invitation || !(await useInvitation(own.tx, invitation.invitationId, own.now)))
        throw new Failure('access.invitation-void');
      if (chosen === undefined) return joinSignedIn(own, ctx, invitation);
      const { recoveryCodes, ...person } = await settleInvited(own, invitation, name, chosen);
      return { ...(await openSession(own, { ...person, proof: 'invitation', secondFactorAt: own.now })), recoveryCodes };
    });
  },
});

/** Who has signed in proves by that who he is; the invitation has to be for his login. */
async function joinSignedIn(own: Context, { principal }: Context, invitation: Invitation) {
  const person = await findPerson(own.tx, principal.personId!);
  if (!person || person.login !== invitation.login || invitation.kind === 'reset') throw new Failure('access.invitation-void');
  const as = await findMembership(own.tx, await joinAs(own, invitation, person.personId));
  await endSessions(own.tx, person.personId, { only: principal.sessionId! }, own.now);
  const opened: SignedIn = {
    personId: person.personId,
    name: person.name,
    proof: 'invitation',
    secondFactorAt: principal.secondFactorAt,
  };
  return { ...(await openSession(own, as ? { ...opened, as } : opened)), recoveryCodes: [] };
}

async function chosenOf(
  given: {
    readonly password?: string;
    readonly code?: string;
    readonly passkey?: Extract<ChosenFactors, { passkey: unknown }>['passkey'];
  },
  login: string,
): Promise<ChosenFactors> {
  if (given.passkey && given.password === undefined) return { passkey: given.passkey };
  if (given.password !== undefined && given.code !== undefined && !given.passkey) {
    requireGoodPassword(given.password, login, 'password');
    return { hash: await hashPassword(given.password), code: given.code };
  }
  throw new Failure('request.invalid', {
    issues: [
      {
        field: 'password',
        rule: 'factors',
        message: { zh: '须提供密码和动态验证码，或只提供通行密钥', en: 'comes with a code, or a passkey comes instead of both' },
      },
    ],
  });
}
