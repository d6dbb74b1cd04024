import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { steps, type Step } from '../model/sanction-ladder.ts';
import { listProposals as list } from '../proposal-store.ts';
import { institutionInput, lastPlace, nullable } from '../views.ts';

export const listProposals = defineOperation({
  name: 'oversight.list-proposals',
  kind: 'query',
  title: { zh: '查询处理建议', en: 'List proposed sanctions' },
  description: {
    zh: '处理建议及其执行情况，最新的在前；机构只看到对本机构的。',
    en: 'Proposed sanctions and whether they were carried out, the newest first; an institution sees those against it.',
  },
  roles: ['auditor', 'regulator', 'operator', 'institution'],
  input: Type.Object(
    {
      ...pageInput,
      institutionNo: Type.Optional(institutionInput),
      open: Type.Optional(Type.Boolean({ description: '只看待执行的，或只看已执行的 · Only waiting ones, or only others' })),
    },
    { additionalProperties: false },
  ),
  example: { open: true, limit: 20 },
  output: Type.Object({
    proposals: Type.Array(
      Type.Object({
        proposedAt: Type.String(),
        proposalId: Type.String(),
        institutionNo: Type.Integer(),
        step: Type.Enum(Object.keys(steps) as Step[]),
        reason: Type.String(),
        rectifyBy: nullable(Type.String()),
        findingIds: Type.Array(Type.String()),
        proposedBy: Type.String(),
        carriedOutBy: nullable(Type.String()),
        carriedOutAt: nullable(Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const [at, id] = fromCursor(cursor, lastPlace);
    const rows = await list(ctx.tx, filter, { at, id }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.proposedAt, row.proposalId]);
    const proposals = page.map((row) => ({
      ...row,
      findingIds: [...row.findingIds],
      carriedOutAt: row.carriedOutAt?.toISOString() ?? null,
    }));
    return { proposals, next };
  },
});
