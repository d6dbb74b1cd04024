import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { requireInstitution } from '../../query/index.ts';
import { listReports as listRows } from '../report-store.ts';
import { ReportHead, reportHead } from '../views.ts';

export const listReports = defineOperation({
  name: 'loans.list-reports',
  kind: 'query',
  title: { zh: '列出贷款结果报告的回执', en: 'List the receipts of reports of loans' },
  description: {
    zh: '本机构历次报告的回执，最近的在前：报告时间、文件名，新增、更正、一致和拒收的行数；逐行原因见 loans.get-report。',
    en: 'The institution’s own reports, the newest first: when, from which file, and how many rows were new, changed, as before or refused; loans.get-report has the reasons row by row.',
  },
  roles: ['institution'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({ loanReports: Type.Array(ReportHead), next: nextCursor }),
  run: async (ctx, { cursor, limit = DEFAULT_PAGE }) => {
    const institutionNo = requireInstitution(ctx);
    const rows = await listRows(ctx.tx, institutionNo, fromCursor(cursor, ['infinity', LAST_ID]), limit + 1);
    const { page, next } = pageOf(rows, limit, ({ exactAt, reportId }) => [exactAt, reportId]);
    return { loanReports: page.map(reportHead), next };
  },
});

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
