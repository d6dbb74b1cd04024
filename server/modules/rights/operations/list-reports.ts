import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { optionalItemNo } from '../require-record.ts';
import { requireSubject } from '../require-subject.ts';
import { firstReport, listReports as list } from '../self-report-store.ts';
import { ReportView, reportView } from '../self-report-view.ts';

export const listReports = defineOperation({
  name: 'rights.list-reports',
  kind: 'query',
  title: { zh: '查询本单位的填报', en: 'List one’s own reports' },
  description: {
    zh: '按信息项列出本单位历次自愿填报和撤回，附已签名的内容和信用承诺。',
    en: 'All reports of the calling enterprise and their withdrawals, by item, each with what was signed.',
  },
  roles: ['subject'],
  mandate: ['self-report'],
  input: Type.Object(
    { ...pageInput, item: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) },
    { additionalProperties: false },
  ),
  example: { item: 'honours', limit: 20 },
  output: Type.Object({ reports: Type.Array(ReportView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, item }) => {
    const after = fromCursor(cursor, [firstReport[0], firstReport[1], firstReport[2]]);
    const rows = await list(ctx.tx, requireSubject(ctx), optionalItemNo(item), after, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.itemNo, row.recordKey, row.seq]);
    return { reports: page.map(reportView), next };
  },
});
