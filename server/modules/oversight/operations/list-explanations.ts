import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listUseExplanations } from '../explanation-store.ts';
import { institutionInput, lastPlace, nullable } from '../views.ts';

export const listExplanations = defineOperation({
  name: 'oversight.list-explanations',
  kind: 'query',
  title: { zh: '查询使用说明', en: 'List explanations' },
  description: {
    zh: '机构对有问题的使用所作的说明及其认定，最新的在前；机构只看到本机构的。',
    en: 'What institutions said of uses at fault, and what was thought of it, the newest first; an institution sees its own.',
  },
  roles: ['auditor', 'regulator', 'institution'],
  input: Type.Object(
    {
      ...pageInput,
      institutionNo: Type.Optional(institutionInput),
      judged: Type.Optional(Type.Boolean({ description: '只看已认定或未认定的 · Only judged ones, or only others' })),
    },
    { additionalProperties: false },
  ),
  example: { judged: false, limit: 20 },
  output: Type.Object({
    explanations: Type.Array(
      Type.Object({
        explainedAt: Type.String(),
        institutionNo: Type.Integer(),
        disclosureId: Type.String(),
        text: Type.String(),
        caseNo: nullable(Type.String()),
        accepted: nullable(Type.Boolean()),
        note: nullable(Type.String()),
        explainedBy: Type.String(),
        judgedBy: nullable(Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const [at, disclosureId] = fromCursor(cursor, lastPlace);
    const rows = await listUseExplanations(ctx.tx, filter, { at, disclosureId }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.explainedAt, row.disclosureId]);
    return { explanations: page, next };
  },
});
