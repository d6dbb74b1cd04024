import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { personRoles, requirePerson } from '../people/acting-person.ts';
import { listPasskeys as list } from '../people/passkey-store.ts';

export const listPasskeys = defineOperation({
  name: 'access.list-passkeys',
  kind: 'query',
  title: { zh: '查询本人的通行密钥', en: 'List one’s own passkeys' },
  description: {
    zh: '列出本人的通行密钥，含因计数倒退而不再接受的。',
    en: 'One’s own passkeys, with those not taken any more because their counter went back.',
  },
  roles: personRoles,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    passkeys: Type.Array(
      Type.Object({
        credentialId: Type.String(),
        name: Type.String(),
        backedUp: Type.Boolean(),
        addedAt: Type.String(),
        lastUsedAt: Type.Union([Type.String(), Type.Null()]),
        refusedAt: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  }),
  run: async (ctx) => {
    const { personId } = requirePerson(ctx);
    const rows = await list(ctx.tx, personId);
    return {
      passkeys: rows.map((row) => ({
        credentialId: row.credentialId.toString('base64url'),
        name: row.name,
        backedUp: row.backedUp,
        addedAt: row.addedAt.toISOString(),
        lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
        refusedAt: row.refusedAt?.toISOString() ?? null,
      })),
    };
  },
});
