import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { asPlatform } from '../people/acting-person.ts';
import { takeChallenge } from '../people/challenge-store.ts';
import { passkeyExample, usedPasskey } from '../people/passkey-schema.ts';
import { findPerson } from '../people/person-store.ts';
import { openSession, signInAnswer } from '../people/sign-in-answer.ts';
import { checkUsedPasskey } from '../people/use-passkey.ts';

export const signInWithPasskey = defineOperation({
  name: 'access.sign-in-with-passkey',
  kind: 'command',
  secret: true,
  session: 'opens',
  transaction: 'own',
  title: { zh: '以通行密钥登录', en: 'Sign in with a passkey' },
  description: {
    zh: '通行密钥须由设备验证持有人，本身即为两种鉴别方式。计数倒退的密钥可能被复制，此后不再接受。',
    en: 'The device verifies its holder, so a passkey is both factors. One whose counter went back may have been copied and is not taken any more.',
  },
  roles: ['anyone'],
  input: Type.Object({ challengeId: Type.String({ format: 'uuid' }), response: usedPasskey }, { additionalProperties: false }),
  example: {
    challengeId: '00000000-0000-4000-8000-000000000000',
    response: { ...passkeyExample, response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' } },
  },
  output: Type.Object(signInAnswer),
  run: async (ctx, input) => {
    // Refused after the transaction, which has to keep that the challenge was used, and that a copied key is refused from now on.
    const opened = await asPlatform(ctx, async (own) => {
      const challenge = await takeChallenge(own.tx, input.challengeId, 'sign-in', own.now);
      const passkey = challenge && (await checkUsedPasskey(own, challenge.challenge, input.response));
      const person = passkey && (await findPerson(own.tx, passkey.personId));
      if (!person || person.lockedAt !== null) return undefined;
      return openSession(own, { personId: person.personId, name: person.name, proof: 'passkey', secondFactorAt: own.now });
    });
    if (!opened) throw new Failure('access.passkey-refused');
    return opened;
  },
});
