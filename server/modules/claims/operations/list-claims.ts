import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { ClaimHead, claimHead } from '../claim-view.ts';
import { actStates } from '../model/claim.ts';
import { listClaims as list } from '../store/claims.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const listClaims = defineOperation({
  name: 'claims.list-claims',
  kind: 'query',
  title: { zh: '列出认领', en: 'List claims' },
  description: {
    zh: '个人看自己的认领；负责人另看他人对本企业的认领（state 填 contested 即争议中的）；运营方看全部，据以决定。认领人的编号只有运营方和本人可见。',
    en: 'A person sees his own claims; an owner also those of others to his enterprise (contested ones with state contested); the operator all, to decide. Who claims is shown to the operator and to himself only.',
  },
  roles: ['operator', 'person', 'subject'],
  firstFactor: true,
  input: Type.Object({ ...pageInput, state: Type.Optional(Type.Enum([...actStates])) }, { additionalProperties: false }),
  example: { state: 'contested', limit: 20 },
  output: Type.Object({
    claims: Type.Array(
      Type.Object({
        ...ClaimHead.properties,
        subjectId: orNull(Type.String()),
        personId: orNull(Type.String()),
        mine: Type.Boolean(),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { state, ...input }) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const before = fromCursor(input.cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    const { page, next } = pageOf(await list(ctx.tx, { state }, before, limit + 1), limit, (row) => [
      row.openedAt.toISOString(),
      row.claimId,
    ]);
    const { role, personId } = ctx.principal;
    const claims = page.map((row) => {
      const mine = row.personId === personId;
      const told = mine || role === 'operator';
      return {
        ...claimHead(row, ctx.now),
        subjectId: role === 'operator' ? row.subjectId : null,
        personId: told ? row.personId : null,
        mine,
      };
    });
    return { claims, next };
  },
});
