import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { asPlatform, personRoles, requirePerson } from '../people/acting-person.ts';
import { findFactors, setPassword } from '../people/factor-store.ts';
import { forgetAttempts, takeAttempt } from '../people/failed-sign-ins.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { passwordInput, requireGoodPassword } from '../people/offered-login.ts';
import { hashPassword, isPassword } from '../people/password-hash.ts';
import { findPerson } from '../people/person-store.ts';
import { endSessions } from '../people/session-store.ts';
import { wrongCredentials } from '../people/sign-in-answer.ts';

export const changePassword = defineOperation({
  name: 'access.change-password',
  kind: 'command',
  secret: true,
  firstFactor: true,
  transaction: 'own',
  title: { zh: '修改密码', en: 'Change the password' },
  description: {
    zh: '须提供原密码，错误次数与登录一并计算；修改后本人的其他会话全部结束。',
    en: 'Needs the old one, and failures count as those of signing in. All other sessions of the person end.',
  },
  roles: personRoles,
  input: Type.Object({ oldPassword: passwordInput, newPassword: passwordInput }, { additionalProperties: false }),
  example: { oldPassword: 'correct horse battery', newPassword: 'staple wrong donkey' },
  output: Type.Object({ endedSessions: Type.Integer() }),
  run: async (ctx, { oldPassword, newPassword }) => {
    const { personId, sessionId } = requirePerson(ctx);
    const person = await findPerson(ctx.tx, personId);
    if (!person) throw new Failure('access.unknown-caller');
    requireGoodPassword(newPassword, person.login, 'newPassword');
    const waitSeconds = await asPlatform(ctx, (own) => takeAttempt(own.tx, person.login, own.now));
    if (waitSeconds !== undefined) throw new Failure('access.too-many-attempts', { retryAfterSeconds: waitSeconds });
    const { hash } = await findFactors(ctx.tx, personId);
    if (!(await isPassword(oldPassword, hash))) throw wrongCredentials();
    const changed = await hashPassword(newPassword);
    return asPlatform(ctx, async (own) => {
      await forgetAttempts(own.tx, person.login);
      await setPassword(own.tx, personId, changed, own.now);
      return { endedSessions: await endSessions(own.tx, personId, { except: sessionId }, own.now) };
    });
  },
});
