import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireInstitution } from '../../query/index.ts';
import { takeReport } from '../take-report.ts';
import { LoanInput, ReportView, reportView } from '../views.ts';

const MAX_AT_ONCE = 1_000;

export const report = defineOperation({
  name: 'loans.report',
  kind: 'command',
  title: { zh: '报告贷款结果', en: 'Report loan results' },
  description: {
    zh: '报告授信、提款、利率、期限、担保、首贷、还款、逾期、结清和核销，每笔注明融资事项。逐笔接收或说明拒收原因；同一合同再次报告即为新版本，原版本保留；与已报一致的不产生新版本。更正过去某日的，数据日期填该日。一次不超过 1000 笔。',
    en: 'Reports what was granted, drawn, its rate, term, guarantee, whether it is a first loan, balance, overdue, settled and written off, each with its financing case. Each loan is taken or refused with its reasons; the same contract again is a new version, and the one before is kept; what is as reported before adds nothing. To correct a past day, name that day. At most 1,000 at a time.',
  },
  roles: ['institution'],
  input: Type.Object({ loans: Type.Array(LoanInput, { minItems: 1, maxItems: MAX_AT_ONCE }) }, { additionalProperties: false }),
  example: {
    loans: [
      {
        code: '91350100M000100Y43',
        contractNo: 'HT-2026-000001',
        caseNo: 'XD-2026-000001',
        loanKind: 'working-capital',
        guarantee: 'credit',
        grantedOn: '2026-03-02',
        grantedFen: 80_000_000,
        drawnFen: 50_000_000,
        balanceFen: 50_000_000,
        ratePpm: 43_500,
        costPpm: 45_000,
        termMonths: 12,
        firstLoan: 'pbc',
        loanState: 'outstanding',
        overdueDays: 0,
        overdueFen: 0,
        asOn: '2026-03-31',
      },
    ],
  },
  output: Type.Object({ loanReport: ReportView }),
  run: async (ctx, { loans }) => {
    const institutionNo = requireInstitution(ctx);
    const rows = loans.map(({ applicationNo = null, syndicateNo = null, costPpm = null, firstLoan = null, ...loan }, at) => ({
      row: at + 1,
      loan: { ...loan, applicationNo, syndicateNo, costPpm, firstLoan },
    }));
    return { loanReport: reportView(await takeReport(ctx, institutionNo, rows, undefined)) };
  },
});
