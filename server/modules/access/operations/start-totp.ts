import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { personRoles } from '../people/acting-person.ts';
import { offerTotp } from '../people/factor-store.ts';
import { findPerson } from '../people/person-store.ts';
import { requireMayChangeFactors } from '../people/second-factor-added.ts';
import { newTotp } from '../people/totp.ts';

export const startTotp = defineOperation({
  name: 'access.start-totp',
  kind: 'command',
  secret: true,
  firstFactor: true,
  title: { zh: '发起设置动态验证码', en: 'Start to set up codes' },
  description: {
    zh: '返回密钥和二维码内容，以其验证码调用 access.finish-totp 后生效；原有的在此之前继续有效。',
    en: 'Answers a secret and the content of its QR code; it counts once access.finish-totp gets a code of it, and the one before counts until then.',
  },
  roles: personRoles,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ secret: Type.String(), uri: Type.String() }),
  run: async (ctx) => {
    const personId = await requireMayChangeFactors(ctx);
    const person = await findPerson(ctx.tx, personId);
    if (!person) throw new Failure('access.unknown-caller');
    const totp = newTotp(person.login);
    await offerTotp(ctx, personId, totp.secret);
    return totp;
  },
});
