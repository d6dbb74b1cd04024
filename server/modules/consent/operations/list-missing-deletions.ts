import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf, wrongCursor } from '../../../kernel/pure/page.ts';
import { listMissing } from '../store/retention.ts';

export const listMissingDeletions = defineOperation({
  name: 'consent.list-missing-deletions',
  kind: 'query',
  title: { zh: '查询逾期未回报的删除', en: 'List deletions overdue' },
  description: {
    zh: '留存期限已到而机构没有回报删除的授权，最近到期的在前；迟到的回执使其了结。机构只看到本机构的。',
    en: 'Authorisations whose retention ended without the institution reporting a deletion, the latest due first; a receipt that comes late closes it. An institution sees its own.',
  },
  roles: ['auditor', 'regulator', 'operator', 'institution'],
  input: Type.Object(
    {
      ...pageInput,
      institutionNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
      open: Type.Optional(Type.Boolean({ description: '只看未了结的，或只看已了结的 · Only open ones, or only others' })),
    },
    { additionalProperties: false },
  ),
  example: { open: true, limit: 20 },
  output: Type.Object({
    missing: Type.Array(
      Type.Object({
        authorisationId: Type.String(),
        subjectId: Type.String(),
        institutionNo: Type.Integer(),
        dueAt: Type.String({ description: '应删除的时间 · When it was to be deleted' }),
        foundAt: Type.String(),
        closedAt: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const [dueAt, id] = fromCursor(cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    if (Number.isNaN(Date.parse(dueAt)) || !/^[0-9a-f-]{36}$/.test(id)) throw wrongCursor();
    const rows = await listMissing(ctx.tx, filter, { dueAt, id }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.dueAt, row.authorisationId]);
    return {
      missing: page.map(({ foundAt, closedAt, ...row }) => ({
        ...row,
        foundAt: foundAt.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
      })),
      next,
    };
  },
});
