import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { checkSignIn } from '../people/check-sign-in.ts';
import { codeInput, loginInput, passwordInput } from '../people/offered-login.ts';
import { openSession, signInAnswer } from '../people/sign-in-answer.ts';

export const signIn = defineOperation({
  name: 'access.sign-in',
  kind: 'command',
  secret: true,
  session: 'opens',
  transaction: 'own',
  title: { zh: '登录', en: 'Sign in' },
  description: {
    zh: '以登录名和密码登录；已设置动态验证码的，须一并提供验证码或恢复码，否则答复 access.code-needed。',
    en: 'Signs in with login and password; who has a second factor gives its code or a recovery code too, and is told access.code-needed otherwise.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      login: loginInput,
      password: passwordInput,
      code: Type.Optional(codeInput),
      recoveryCode: Type.Optional(
        Type.String({ minLength: 20, maxLength: 30, description: '恢复码，只能使用一次 A recovery code, which counts once' }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { login: 'wang.manager', password: 'correct horse battery', code: '123456' },
  output: Type.Object(signInAnswer),
  run: (ctx, input) =>
    checkSignIn(ctx, input, (own, person, proof) =>
      openSession(own, {
        personId: person.personId,
        name: person.name,
        proof,
        secondFactorAt: proof === 'password' ? undefined : own.now,
      }),
    ),
});
