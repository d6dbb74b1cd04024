import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listCases as list } from '../store.ts';
import { CaseView, caseView } from '../views.ts';

export const listCases = defineOperation({
  name: 'query.list-cases',
  kind: 'query',
  title: { zh: '查询融资事项', en: 'List financing cases' },
  description: {
    zh: '机构看本机构登记的事项，信息主体看以其名义登记的事项，运营方看全部。',
    en: 'An institution sees its own cases, a subject those opened about it, the operator all.',
  },
  roles: ['operator', 'institution', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      ...pageInput,
      subjectId: Type.Optional(Type.String({ maxLength: 18 })),
      open: Type.Optional(Type.Boolean({ description: '只看未办结或只看已办结 · Only open ones, or only closed ones' })),
    },
    { additionalProperties: false },
  ),
  example: { open: true, limit: 20 },
  output: Type.Object({ cases: Type.Array(CaseView), next: nextCursor }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const after = fromCursor(input.cursor, ['', 0, '']);
    const { institutionNo, subjectId: own } = ctx.principal;
    const rows = await list(ctx.tx, { subjectId: input.subjectId ?? own, institutionNo, open: input.open }, after, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.subjectId, row.institutionNo, row.caseNo]);
    return { cases: page.map(caseView), next };
  },
});
