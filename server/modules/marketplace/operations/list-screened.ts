import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { keepOpen } from '../../consent/index.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { listScreened as list, screenVerdicts } from '../store/screened.ts';
import { exampleId, orNull, productIdInput } from '../views.ts';

export const listScreened = defineOperation({
  name: 'marketplace.list-screened',
  kind: 'query',
  title: { zh: '列出预筛结果', en: 'List screened enterprises' },
  description: {
    zh: '机构查看已凭授权预筛的企业及结论，新的在前。企业撤回授权或留存期届满的不再列出；再看不另用授权。',
    en: 'What an institution has found under authorisation, the newest first. What was taken back, or may be kept no longer, is not there; looking again takes no use.',
  },
  roles: ['institution'],
  input: Type.Object(
    { ...pageInput, productId: productIdInput, screenVerdict: Type.Optional(Type.Enum([...screenVerdicts])) },
    { additionalProperties: false },
  ),
  example: { productId: exampleId, screenVerdict: 'suits', limit: 20 },
  output: Type.Object({
    screened: Type.Array(
      Type.Object({
        subjectId: Type.String(),
        subjectName: Type.String(),
        screenVerdict: Type.Enum([...screenVerdicts]),
        productVersion: Type.Integer(),
        screenedAt: Type.String(),
        forgetAt: Type.String({ description: '留存至 · Kept until' }),
        authorisationId: Type.String(),
        disclosureId: Type.String(),
        invitedAt: orNull(Type.String()),
        declinedAt: orNull(Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, productId, screenVerdict: verdict }) => {
    const institutionNo = await requireAdmitted(ctx);
    const before = fromCursor(cursor, ['9999-12-31T00:00:00.000Z', '~']);
    const rows = await list(ctx, { institutionNo, productId, verdict }, before, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.screenedAt.toISOString(), row.subjectId]);
    // What was taken back a moment ago may not be forgotten yet.
    const open = await keepOpen(ctx.tx, page);
    const kept = page.filter(({ authorisationId }) => open.has(authorisationId));
    const screened = kept.map(({ institutionNo: _own, productId: _one, verdict: screenVerdict, ...row }) => ({
      ...row,
      screenVerdict,
      screenedAt: row.screenedAt.toISOString(),
      forgetAt: row.forgetAt.toISOString(),
      invitedAt: row.invitedAt?.toISOString() ?? null,
      declinedAt: row.declinedAt?.toISOString() ?? null,
    }));
    return { screened, next };
  },
});
