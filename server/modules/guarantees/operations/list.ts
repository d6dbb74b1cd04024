import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { guaranteeStates } from '../model/guarantee.ts';
import { listGuarantees } from '../store.ts';
import { applicationIdInput, guaranteeView, GuaranteeView } from '../views.ts';

export const list = defineOperation({
  name: 'guarantees.list',
  kind: 'query',
  title: { zh: '列出担保申请', en: 'List requests for guarantees' },
  description: {
    zh: '企业看自己的，担保机构看请本机构担保的，运营方看全部的办理进度，不含双方往来内容。新的在前。',
    en: 'An enterprise’s own, a guarantor’s queue, and to the operator how all are dealt with, without what the sides say. The newest first.',
  },
  roles: ['subject', 'institution', 'operator'],
  mandate: ['finance', 'view-file'],
  input: Type.Object(
    {
      ...pageInput,
      applicationId: Type.Optional(applicationIdInput),
      open: Type.Optional(Type.Boolean({ description: '在办或已结束 · Under way or ended' })),
      states: Type.Optional(Type.Array(Type.Enum([...guaranteeStates]), { minItems: 1, maxItems: guaranteeStates.length })),
    },
    { additionalProperties: false },
  ),
  example: { open: true, limit: 20 },
  output: Type.Object({ guaranteeRequests: Type.Array(GuaranteeView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...wanted }) => {
    const { subjectId, institutionNo: guarantorNo } = ctx.principal;
    const before = fromCursor(cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    const rows = await listGuarantees(ctx.tx, { ...wanted, subjectId, guarantorNo }, before, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.askedAt.toISOString(), row.guaranteeId]);
    return { guaranteeRequests: page.map((row) => guaranteeView(row)), next };
  },
});
