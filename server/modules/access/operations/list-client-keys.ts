import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { clientIdInput, clientKey, clientKeyOf } from '../tokens/client-key-schema.ts';
import { listKeys } from '../tokens/key-store.ts';
import { requireClientId } from '../tokens/require-client-id.ts';

export const listClientKeys = defineOperation({
  name: 'access.list-client-keys',
  kind: 'query',
  title: { zh: '查询客户端公钥', en: 'List the public keys of a client' },
  description: {
    zh: '列出客户端登记过的公钥及其状态和起止时间：各客户端看自己的，安全管理员和审计管理员看任何客户端的。',
    en: 'The keys a client has registered, with state and times: each client sees its own, security and audit administrators those of any.',
  },
  roles: ['security', 'auditor', 'operator', 'administrator', 'regulator', 'provider', 'institution', 'subject'],
  input: Type.Object({ ...pageInput, clientId: clientIdInput }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({ keys: Type.Array(clientKey), next: nextCursor }),
  run: async (ctx, input) => {
    const clientId = await requireClientId(ctx, input.clientId, ['security', 'auditor']);
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, ['']);
    const { page, next } = pageOf(await listKeys(ctx.tx, clientId, after, limit + 1), limit, (row) => [row.kid]);
    return { keys: page.map((row) => clientKeyOf(row, ctx.now)), next };
  },
});
