import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listPeople as list } from '../people/person-store.ts';

export const listPeople = defineOperation({
  name: 'access.list-people',
  kind: 'query',
  title: { zh: '查询人员', en: 'List people' },
  description: {
    zh: '列出全部人员及其现有角色和锁定状态，不含任何鉴别信息。',
    en: 'All people with their roles now and whether they are locked; nothing by which they prove themselves.',
  },
  roles: ['security', 'auditor'],
  input: Type.Object(pageInput, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    people: Type.Array(
      Type.Object({
        personId: Type.String(),
        login: Type.String(),
        name: Type.String(),
        roles: Type.Array(Type.String()),
        createdAt: Type.String(),
        lockedAt: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, ['']);
    const { page, next } = pageOf(await list(ctx.tx, after, limit + 1), limit, (row) => [row.login]);
    const people = page.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      lockedAt: row.lockedAt?.toISOString() ?? null,
    }));
    return { people, next };
  },
});
