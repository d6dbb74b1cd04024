import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listLoans } from '../store.ts';
import { confirmationInput, LoanView, loanView } from '../views.ts';

export const listOwn = defineOperation({
  name: 'loans.list-own',
  kind: 'query',
  title: { zh: '查看本企业的贷款', en: 'List one’s own loans' },
  description: {
    zh: '机构报告的本企业贷款，可逐笔确认或提出不符。',
    en: 'The loans institutions reported of this enterprise, to be confirmed or disputed one by one.',
  },
  roles: ['subject'],
  mandate: ['view-file'],
  input: Type.Object({ confirmation: confirmationInput, ...pageInput }, { additionalProperties: false }),
  example: {},
  output: Type.Object({ loans: Type.Array(LoanView), next: nextCursor }),
  run: async (ctx, { confirmation, cursor, limit = DEFAULT_PAGE }) => {
    const after = fromCursor(cursor, ['', 0, '']);
    const rows = await listLoans(ctx.tx, { subjectId: ctx.principal.subjectId!, confirmation }, after, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.subjectId, row.institutionNo, row.contractNo]);
    return { loans: page.map(loanView), next };
  },
});
