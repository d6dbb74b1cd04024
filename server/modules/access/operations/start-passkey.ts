import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { personRoles } from '../people/acting-person.ts';
import { listPasskeys } from '../people/passkey-store.ts';
import { findPerson } from '../people/person-store.ts';
import { startPasskeyFor } from '../people/register-passkey.ts';
import { requireMayChangeFactors } from '../people/second-factor-added.ts';

export const startPasskey = defineOperation({
  name: 'access.start-passkey',
  kind: 'command',
  secret: true,
  firstFactor: true,
  title: { zh: '发起添加通行密钥', en: 'Start to add a passkey' },
  description: {
    zh: '返回交给浏览器的参数；五分钟内有效，只能使用一次。',
    en: 'Answers what the browser is given; it holds for five minutes, once.',
  },
  roles: personRoles,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ challengeId: Type.String(), options: Type.Object({}) }),
  run: async (ctx) => {
    const personId = await requireMayChangeFactors(ctx);
    const [person, known] = await Promise.all([findPerson(ctx.tx, personId), listPasskeys(ctx.tx, personId)]);
    if (!person) throw new Failure('access.unknown-caller');
    return startPasskeyFor(
      ctx,
      personId,
      person.login,
      known.map((one) => one.credentialId),
    );
  },
});
