import { Type } from 'typebox';
import { defineUpload } from '../../../kernel/pure/operation.ts';
import { readUpload } from '../../collection/index.ts';
import { requireInstitution } from '../../query/index.ts';
import { isLoanHeader, readLoanRow } from '../model/loan-columns.ts';
import { takeReport, type GivenRow } from '../take-report.ts';
import { ReportView, reportView } from '../views.ts';

const MAX_ROWS = 20_000;
const MAX_BYTES = 16 * 1024 * 1024;

export const reportFile = defineUpload({
  name: 'loans.report-file',
  kind: 'command',
  title: { zh: '以文件报告贷款结果', en: 'Report loan results by file' },
  description: {
    zh: '以 CSV 或 XLSX 报告贷款结果，表头见 loans.download-template，金额以元、利率以百分数填写。逐行接收或说明拒收原因，规则与接口报告相同。不超过 2 万行、16 MB。',
    en: 'Reports loan results by CSV or XLSX with the columns of loans.download-template, amounts in yuan and rates in percent. Each row is taken or refused as by the API. At most 20,000 rows and 16 MB.',
  },
  roles: ['institution'],
  transaction: 'own',
  body: 'bytes',
  input: Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 255 }) }, { additionalProperties: false }),
  example: { fileName: '贷款结果-2026-03.csv' },
  output: Type.Object({ loanReport: ReportView }),
  run: async (ctx, { fileName }, bytes) => {
    const institutionNo = requireInstitution(ctx);
    const limits = { fileName, maxBytes: MAX_BYTES, maxRows: MAX_ROWS, isHeader: isLoanHeader };
    const { header, rows, broken, digest } = await readUpload(ctx, limits, bytes);
    const read: GivenRow[] = rows.map(({ row, cells }) => {
      const loan = readLoanRow(header, cells);
      return 'contractNo' in loan ? { row, loan } : { row, issues: loan };
    });
    const unread: GivenRow[] = broken.map(({ rowNumber, rule, text }) => ({
      row: rowNumber,
      issues: [{ field: 'row', rule, message: text }],
    }));
    const taken = await ctx.platform.transaction(ctx.principal, (one) =>
      takeReport(one, institutionNo, [...read, ...unread], { fileName, digest }),
    );
    return { loanReport: reportView(taken) };
  },
});
