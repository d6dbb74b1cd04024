import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { hasClient } from '../store.ts';
import { findLiveKeys, holdKeysOf, setBearer as set } from '../tokens/key-store.ts';

export const setBearer = defineOperation({
  name: 'access.set-bearer',
  kind: 'command',
  title: { zh: '设定是否接受客户端的持有型密钥', en: 'Say whether a client’s bearer key is taken' },
  description: {
    zh: '客户端登记公钥后，可不再接受其持有型密钥：一秒内失效，此后只能以绑定密钥的令牌调用。',
    en: 'Once a client has keys of its own its bearer key can be refused: it stops within a second, and only tokens bound to a key are taken from then on.',
  },
  roles: ['security'],
  input: Type.Object(
    { clientId: Type.String({ minLength: 1, maxLength: 61 }), bearerKeys: Type.Enum(['on', 'off']) },
    { additionalProperties: false },
  ),
  example: { clientId: 'demo-sample-bank', bearerKeys: 'off' },
  output: Type.Object({ clientId: Type.String(), bearerKeys: Type.Enum(['on', 'off']) }),
  run: async (ctx, { clientId, bearerKeys }) => {
    const bearer = bearerKeys === 'on';
    if (!(await hasClient(ctx.tx, clientId))) throw new Failure('resource.not-found');
    await holdKeysOf(ctx.tx, clientId);
    const live = await findLiveKeys(ctx.tx, clientId, ctx.now);
    if (!bearer && !live.some((key) => key.notBefore <= ctx.now)) {
      throw new Failure('state.conflict', {
        detail: {
          zh: '该客户端没有有效的公钥，请先登记',
          en: 'The client has no key that holds; register one first',
        },
      });
    }
    if (!(await set(ctx.tx, clientId, bearer))) throw new Failure('resource.not-found');
    return { clientId, bearerKeys };
  },
});
