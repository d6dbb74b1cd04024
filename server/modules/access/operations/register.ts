import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { asPlatform } from '../people/acting-person.ts';
import { setPassword } from '../people/factor-store.ts';
import { loginInput, passwordInput, personNameInput, requireGoodPassword } from '../people/offered-login.ts';
import { hashPassword } from '../people/password-hash.ts';
import { insertPerson } from '../people/person-store.ts';
import { openSession, signInAnswer } from '../people/sign-in-answer.ts';

export const register = defineOperation({
  name: 'access.register',
  kind: 'command',
  secret: true,
  session: 'opens',
  transaction: 'own',
  title: { zh: '注册个人账号', en: 'Register as a person' },
  description: {
    zh: '企业人员自行注册。注册后只能查看自己的身份、认领企业和设置第二种鉴别方式；设置后方可办理其他事项。',
    en: 'For people of enterprises. At first one may see who one is, claim an enterprise and set up a second factor; everything else needs that factor.',
  },
  roles: ['anyone'],
  input: Type.Object({ login: loginInput, name: personNameInput, password: passwordInput }, { additionalProperties: false }),
  example: { login: 'li.accountant', name: '李会计（示例）', password: 'correct horse battery' },
  output: Type.Object(signInAnswer),
  run: async (ctx, { login, name, password }) => {
    requireGoodPassword(password, login, 'password');
    const hash = await hashPassword(password);
    return asPlatform(ctx, async (own) => {
      const personId = await insertPerson(own.tx, { login, name }, own.now);
      if (personId === undefined)
        throw new Failure('state.conflict', { detail: { zh: '登录名已被使用', en: 'The login is taken' } });
      await setPassword(own.tx, personId, hash, own.now);
      return openSession(own, { personId, name, proof: 'password', secondFactorAt: undefined });
    });
  },
});
