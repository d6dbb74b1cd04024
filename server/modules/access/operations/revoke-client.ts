import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { revokeClient as revoke } from '../store.ts';

export const revokeClient = defineOperation({
  name: 'access.revoke-client',
  kind: 'command',
  title: { zh: '停用机器客户端', en: 'Revoke a machine client' },
  description: { zh: '客户端的密钥一秒内失效，记录保留。', en: "The client's key stops within a second; its record stays." },
  roles: ['security'],
  input: Type.Object({ clientId: Type.String({ maxLength: 61 }) }, { additionalProperties: false }),
  example: { clientId: 'demo-subject' },
  output: Type.Object({ clientId: Type.String(), revoked: Type.Boolean() }),
  run: async (ctx, input) => {
    if (!(await revoke(ctx.tx, input.clientId, ctx.now))) throw new Failure('resource.not-found');
    return { clientId: input.clientId, revoked: true };
  },
});
