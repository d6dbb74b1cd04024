import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { codeInput, requireInstitution } from '../../query/index.ts';
import { requireLoan } from '../require-loan.ts';
import { findPool, insertFiling } from '../store.ts';
import { contractNo } from '../views.ts';

export const fileLoan = defineOperation({
  name: 'support.file-loan',
  kind: 'command',
  title: { zh: '贷款备案', en: 'File a loan with a pool' },
  description: {
    zh: '机构将本机构报告的一笔未逾期贷款向资金池备案，一笔贷款只备案一次。',
    en: 'An institution puts a loan it reported, outstanding and not overdue, under a pool; a loan is under one pool only.',
  },
  roles: ['institution'],
  input: Type.Object(
    { poolId: Type.String({ format: 'uuid' }), code: codeInput, contractNo: contractNo },
    { additionalProperties: false },
  ),
  example: { poolId: '01980000-0000-4000-8000-000000000000', code: '91350100M000100Y43', contractNo: 'HT-2026-000001' },
  output: Type.Object({ filed: Type.Boolean() }),
  run: async (ctx, { poolId, code, contractNo: number }) => {
    const institutionNo = requireInstitution(ctx);
    const { loan, subjectId } = await requireLoan(ctx, code, institutionNo, number);
    if ((await findPool(ctx.tx, poolId)) === undefined) throw new Failure('resource.not-found');
    if (loan.loanState !== 'outstanding' || loan.overdueDays > 0) throw new Failure('state.conflict', { detail: unsound });
    const of = { subjectId, institutionNo, contractNo: number };
    return { filed: await insertFiling(ctx.tx, poolId, of, ctx.principal.clientId, ctx.now) };
  },
});

const unsound = { zh: '只有未结清且未逾期的贷款可以备案', en: 'only a loan that is outstanding and not overdue can be filed' };
