import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { replaceKey as replace } from '../store.ts';

export const replaceKey = defineOperation({
  name: 'access.replace-key',
  kind: 'command',
  secret: true,
  title: { zh: '更换密钥', en: 'Replace a key' },
  description: {
    zh: '为客户端发放新密钥，旧密钥一秒内失效。',
    en: 'Issues a new key for a client; the old one stops within a second.',
  },
  roles: ['security'],
  input: Type.Object({ clientId: Type.String({ maxLength: 61 }) }, { additionalProperties: false }),
  example: { clientId: 'demo-subject' },
  output: Type.Object({ clientId: Type.String(), key: Type.String() }),
  run: async (ctx, input) => {
    const key = await replace(ctx.tx, input.clientId);
    if (key === undefined) throw new Failure('resource.not-found');
    return { clientId: input.clientId, key };
  },
});
