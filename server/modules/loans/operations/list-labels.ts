import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { requireInstitution } from '../../query/index.ts';
import { labelsOf } from '../outcome-store.ts';
import { nullable } from '../views.ts';

export const listLabels = defineOperation({
  name: 'loans.list-labels',
  kind: 'query',
  title: { zh: '查询贷款结果标签', en: 'List what became of loans' },
  description: {
    zh: '本机构每笔贷款的结果，可作为建模研究的样本标签：授信后 12 个月内逾期满 60 天或核销的为不良；未满 12 个月且未结清的尚不能判断，为 null。',
    en: 'What became of each of the institution’s loans, to be brought to a study as labels: bad is sixty days overdue or written off within twelve months of the grant; null while these are not over and the loan is not settled.',
  },
  roles: ['institution'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    loanLabels: Type.Array(
      Type.Object({
        subjectId: Type.String(),
        contractNo: Type.String(),
        grantedOn: Type.String(),
        bad: nullable(Type.Boolean()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { cursor, limit = DEFAULT_PAGE }) => {
    const rows = await labelsOf(ctx.tx, requireInstitution(ctx), fromCursor(cursor, ['', '']), limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.subjectId, row.contractNo]);
    return { loanLabels: page, next };
  },
});
