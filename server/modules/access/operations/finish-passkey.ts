import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { personRoles } from '../people/acting-person.ts';
import { madePasskey, passkeyExample, passkeyName } from '../people/passkey-schema.ts';
import { insertPasskey, listPasskeys } from '../people/passkey-store.ts';
import { checkMadePasskey } from '../people/register-passkey.ts';
import { afterSecondFactor, requireMayChangeFactors, secondFactorAnswer } from '../people/second-factor-added.ts';

const MAX_PASSKEYS = 10;

export const finishPasskey = defineOperation({
  name: 'access.finish-passkey',
  kind: 'command',
  secret: true,
  firstFactor: true,
  session: 'opens',
  title: { zh: '完成添加通行密钥', en: 'Finish to add a passkey' },
  description: {
    zh: '核对浏览器返回的内容后生效，会话换发新的令牌；首次设置第二种鉴别方式时返回恢复码，只显示这一次。',
    en: 'It counts once what the browser answered is right, and the session gets a new token; recovery codes are told the first time, once.',
  },
  roles: personRoles,
  input: Type.Object(
    { challengeId: Type.String({ format: 'uuid' }), response: madePasskey, name: passkeyName },
    { additionalProperties: false },
  ),
  example: {
    challengeId: '00000000-0000-4000-8000-000000000000',
    response: { ...passkeyExample, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } },
    name: '办公电脑',
  },
  output: Type.Object(secondFactorAnswer),
  run: async (ctx, { name, ...given }) => {
    const personId = await requireMayChangeFactors(ctx);
    if ((await listPasskeys(ctx.tx, personId)).length >= MAX_PASSKEYS) {
      throw new Failure('state.conflict', {
        detail: { zh: `通行密钥最多 ${MAX_PASSKEYS} 个`, en: `There are ${MAX_PASSKEYS} passkeys at most` },
      });
    }
    const made = await checkMadePasskey(ctx, personId, given);
    if (!(await insertPasskey(ctx.tx, { ...made, name }, ctx.now))) throw new Failure('access.passkey-refused');
    return afterSecondFactor(ctx, personId);
  },
});
