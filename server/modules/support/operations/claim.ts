import { Type } from 'typebox';
import { randomUUID } from 'node:crypto';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { codeInput, requireInstitution } from '../../query/index.ts';
import { isBad } from '../model/claimability.ts';
import { requireLoan } from '../require-loan.ts';
import { findFilingPool, insertClaim } from '../store.ts';
import { contractNo, fenInput } from '../views.ts';

export const claim = defineOperation({
  name: 'support.claim',
  kind: 'command',
  title: { zh: '申请风险补偿', en: 'Claim compensation' },
  description: {
    zh: '已备案的贷款逾期满 90 天或已核销的，机构申请补偿，一笔贷款只申请一次；损失不超过累计提款额。',
    en: 'For a filed loan that is ninety days overdue or written off the institution claims, once; the loss is no more than was drawn.',
  },
  roles: ['institution'],
  input: Type.Object({ code: codeInput, contractNo: contractNo, lossFen: fenInput }, { additionalProperties: false }),
  example: { code: '91350100M000100Y43', contractNo: 'HT-2026-000001', lossFen: 10_000_000 },
  output: Type.Object({ claimId: Type.String() }),
  run: async (ctx, { code, contractNo: number, lossFen }) => {
    const institutionNo = requireInstitution(ctx);
    const { loan, subjectId } = await requireLoan(ctx, code, institutionNo, number);
    const of = { subjectId, institutionNo, contractNo: number };
    const poolId = await findFilingPool(ctx.tx, of);
    if (poolId === undefined || !isBad(loan)) throw new Failure('state.conflict', { detail: notClaimable });
    if (lossFen > loan.drawnFen) throw new Failure('request.invalid', { issues: [tooMuch] });
    const claimId = randomUUID();
    const one = { ...of, claimId, poolId, lossFen, claimedAt: ctx.now };
    if (!(await insertClaim(ctx.tx, one, ctx.principal.clientId))) throw new Failure('state.conflict', { detail: twice });
    return { claimId };
  },
});

const notClaimable = {
  zh: '只有已备案、逾期满 90 天或已核销的贷款可以申请补偿',
  en: 'only a filed loan that is ninety days overdue or written off can be claimed for',
};
const twice = { zh: '该贷款已申请过补偿', en: 'has been claimed for already' };
const tooMuch = { field: 'lossFen', rule: 'drawn', message: { zh: '损失不超过累计提款额', en: 'is no more than was drawn' } };
