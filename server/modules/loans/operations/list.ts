import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { findSubjectId } from '../../subjects/index.ts';
import { codeInput } from '../../query/index.ts';
import { loanStates } from '../model/loan.ts';
import { listLoans } from '../store.ts';
import { confirmationInput, LoanView, loanView } from '../views.ts';

export const list = defineOperation({
  name: 'loans.list',
  kind: 'query',
  title: { zh: '查询贷款', en: 'List loans' },
  description: {
    zh: '本机构报告的贷款，运营方看到全部；可按企业、状态、是否逾期、企业核对情况查询，也可查看某一时刻平台所知的情况。',
    en: 'The loans an institution reported, for the operator all; by enterprise, state, whether overdue and what the enterprise said, now or as they were known at a moment.',
  },
  roles: ['institution', 'operator'],
  input: Type.Object(
    {
      code: Type.Optional(codeInput),
      loanState: Type.Optional(Type.Enum([...loanStates])),
      overdue: Type.Optional(Type.Boolean()),
      confirmation: confirmationInput,
      knownAt: Type.Optional(Type.String({ format: 'date-time', description: '平台在此刻所知 · As known at this moment' })),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  example: { loanState: 'outstanding', overdue: true },
  output: Type.Object({ loans: Type.Array(LoanView), next: nextCursor }),
  run: async (ctx, { code, loanState, overdue, confirmation, knownAt, cursor, limit = DEFAULT_PAGE }) => {
    const subjectId = code === undefined ? undefined : await findSubjectId(ctx.tx, code);
    if (code !== undefined && subjectId === undefined) return { loans: [], next: null };
    const filter = {
      subjectId,
      institutionNo: ctx.principal.institutionNo,
      loanState,
      overdue,
      confirmation,
      knownAt: knownAt === undefined ? undefined : new Date(knownAt),
    };
    const rows = await listLoans(ctx.tx, filter, fromCursor(cursor, ['', 0, '']), limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.subjectId, row.institutionNo, row.contractNo]);
    return { loans: page.map(loanView), next };
  },
});
