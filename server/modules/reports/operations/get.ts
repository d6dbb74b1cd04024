import { Type, type Static } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { ReportDocument } from '../model/report-document.ts';
import { requireReport } from '../require-report.ts';
import { numberInput, ReportView, reportView } from '../views.ts';

export const get = defineOperation({
  name: 'reports.get',
  kind: 'query',
  title: { zh: '查看信用报告', en: 'Show a report' },
  description: {
    zh: '按编号取回本单位生成的信用报告，内容与生成时一字不差。保存期已满或授权已撤回的，不再提供。',
    en: 'A report that the caller made, word for word as it was made. One whose time is over, or whose authorisation was revoked, is given no more.',
  },
  roles: ['institution', 'subject'],
  mandate: ['view-file'],
  input: Type.Object({ number: numberInput }, { additionalProperties: false }),
  example: { number: 'JQ-20260314-7K2M9QXB' },
  output: Type.Object({ report: ReportView, document: ReportDocument }),
  run: async (ctx, { number }) => {
    const { document, ...row } = await requireReport(ctx, number);
    ctx.concerns(row.subjectId);
    return { report: reportView(row), document: JSON.parse(document) as Static<typeof ReportDocument> };
  },
});
