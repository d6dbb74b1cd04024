import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findReport } from '../report-store.ts';
import { ReportView, reportView } from '../views.ts';

export const getReport = defineOperation({
  name: 'loans.get-report',
  kind: 'query',
  title: { zh: '查看贷款结果报告的回执', en: 'Get the receipt of a report of loans' },
  description: {
    zh: '一次报告的回执：接收、一致和拒收的笔数，拒收的逐行原因（最多 1000 条）。',
    en: 'What became of one report: how many were taken, were as before or refused, and why (at most 1,000 reasons).',
  },
  roles: ['institution', 'operator'],
  input: Type.Object({ reportId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { reportId: '01980000-0000-4000-8000-000000000000' },
  output: Type.Object({ loanReport: ReportView }),
  run: async (ctx, { reportId }) => {
    const found = await findReport(ctx.tx, reportId);
    if (found === undefined) throw new Failure('resource.not-found');
    return { loanReport: reportView(found) };
  },
});
