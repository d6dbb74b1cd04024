import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { asPlatform } from '../people/acting-person.ts';
import { insertChallenge } from '../people/challenge-store.ts';
import { relyingParty } from '../people/relying-party.ts';

export const startPasskeySignIn = defineOperation({
  name: 'access.start-passkey-sign-in',
  kind: 'command',
  secret: true,
  transaction: 'own',
  title: { zh: '发起通行密钥登录', en: 'Start to sign in with a passkey' },
  description: {
    zh: '返回交给浏览器的参数；五分钟内有效，只能使用一次。不问登录名，也不透露是否存在。',
    en: 'Answers what the browser is given; it holds for five minutes, once. No login is asked for, and none is given away.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ challengeId: Type.String(), options: Type.Object({}) }),
  run: async (ctx) => {
    const options = await generateAuthenticationOptions({
      rpID: relyingParty(ctx.platform.publicUrl).id,
      userVerification: 'required',
    });
    const kept = { challenge: options.challenge, purpose: 'sign-in', personId: null } as const;
    return { challengeId: await asPlatform(ctx, (own) => insertChallenge(own.tx, kept, own.now)), options };
  },
});
