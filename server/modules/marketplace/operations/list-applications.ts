import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { caseNoInput } from '../../query/index.ts';
import { applicationView, ApplicationView } from '../application-view.ts';
import { applicationStates } from '../model/application.ts';
import { listApplications as list } from '../store/applications.ts';
import { demandIdInput, institutionNoInput, productIdInput } from '../views.ts';

export const listApplications = defineOperation({
  name: 'marketplace.list-applications',
  kind: 'query',
  title: { zh: '列出融资申请', en: 'List applications' },
  description: {
    zh: '企业看自己的申请，机构看投给自己的（工作队列：可按状态、是否逾期、经办人筛选，assignee 填空文本即尚无人领取的），运营方看全部申请的办理进度，不含双方往来内容。新的在前。',
    en: 'An enterprise’s own applications; an institution’s queue, by state, lateness and who deals with it (an empty assignee is nobody); to the operator how all are dealt with, without what the sides say. The newest first.',
  },
  roles: ['subject', 'institution', 'operator'],
  mandate: ['finance', 'view-file'],
  input: Type.Object(
    {
      ...pageInput,
      states: Type.Optional(Type.Array(Type.Enum([...applicationStates]), { minItems: 1, maxItems: 10 })),
      overdue: Type.Optional(Type.Boolean()),
      open: Type.Optional(Type.Boolean({ description: '在办或已结束 · Under way or ended' })),
      assignee: Type.Optional(Type.String({ maxLength: 100 })),
      caseNo: Type.Optional(caseNoInput),
      demandId: Type.Optional(demandIdInput),
      productId: Type.Optional(productIdInput),
      institutionNo: Type.Optional(institutionNoInput),
    },
    { additionalProperties: false },
  ),
  example: { open: true, limit: 20 },
  output: Type.Object({ applications: Type.Array(ApplicationView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, institutionNo: asked, ...wanted }) => {
    const { subjectId, institutionNo = asked } = ctx.principal;
    const before = fromCursor(cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    const rows = await list(ctx.tx, { ...wanted, subjectId, institutionNo }, before, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.submittedAt.toISOString(), row.applicationId]);
    return { applications: page.map((row) => applicationView(row)), next };
  },
});
