import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listClients as list } from '../store.ts';

export const listClients = defineOperation({
  name: 'access.list-clients',
  kind: 'query',
  title: { zh: '查询机器客户端', en: 'List machine clients' },
  description: {
    zh: '列出客户端及其角色和状态，不含密钥：安全管理员和审计管理员看到全部，单位和机构看到本单位的。',
    en: 'Clients with role and state, without keys: security and audit administrators see all, an organisation its own.',
  },
  roles: ['security', 'auditor', 'provider', 'institution'],
  input: Type.Object(pageInput, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    clients: Type.Array(
      Type.Object({
        clientId: Type.String(),
        name: Type.String(),
        role: Type.String(),
        providerNo: Type.Union([Type.Integer(), Type.Null()]),
        institutionNo: Type.Union([Type.Integer(), Type.Null()]),
        subjectId: Type.Union([Type.String(), Type.Null()]),
        createdAt: Type.String(),
        revokedAt: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, ['']);
    const { page, next } = pageOf(await list(ctx.tx, after, limit + 1), limit, (row) => [row.clientId]);
    const clients = page.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
    }));
    return { clients, next };
  },
});
