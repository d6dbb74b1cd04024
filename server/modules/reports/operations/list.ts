import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listReports, newestReport } from '../store.ts';
import { ReportView, reportView } from '../views.ts';

export const list = defineOperation({
  name: 'reports.list',
  kind: 'query',
  title: { zh: '查询已生成的报告', en: 'List reports' },
  description: {
    zh: '企业看为自己生成的报告，机构看本机构生成的报告，最新的在前。',
    en: 'An enterprise sees the reports it made of itself, an institution its own, the newest first.',
  },
  roles: ['institution', 'subject'],
  mandate: ['view-file'],
  input: Type.Object({ ...pageInput, subjectId: Type.Optional(Type.String({ maxLength: 18 })) }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({ reports: Type.Array(ReportView), next: nextCursor }),
  run: async ({ tx }, { limit = DEFAULT_PAGE, cursor, subjectId }) => {
    const rows = await listReports(tx, { subjectId }, fromCursor(cursor, [...newestReport]), limit + 1);
    const { page, next } = pageOf(rows, limit, ({ madeAt, number }) => [madeAt.toISOString(), number]);
    return { reports: page.map(reportView), next };
  },
});
