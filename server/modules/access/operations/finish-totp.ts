import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { personRoles } from '../people/acting-person.ts';
import { confirmTotp } from '../people/factor-store.ts';
import { codeInput } from '../people/offered-login.ts';
import { afterSecondFactor, requireMayChangeFactors, secondFactorAnswer } from '../people/second-factor-added.ts';
import { wrongCredentials } from '../people/sign-in-answer.ts';

export const finishTotp = defineOperation({
  name: 'access.finish-totp',
  kind: 'command',
  secret: true,
  firstFactor: true,
  session: 'opens',
  title: { zh: '完成设置动态验证码', en: 'Finish to set up codes' },
  description: {
    zh: '验证码正确即生效，会话换发新的令牌；首次设置时返回恢复码，只显示这一次。',
    en: 'A right code makes it count, and the session gets a new token; recovery codes are told the first time, once.',
  },
  roles: personRoles,
  input: Type.Object({ code: codeInput }, { additionalProperties: false }),
  example: { code: '123456' },
  output: Type.Object(secondFactorAnswer),
  run: async (ctx, { code }) => {
    const personId = await requireMayChangeFactors(ctx);
    if (!(await confirmTotp(ctx, personId, code))) throw wrongCredentials();
    return afterSecondFactor(ctx, personId);
  },
});
