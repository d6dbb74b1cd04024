import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findSubjectId } from '../../subjects/index.ts';
import { caseKinds, findCase, insertCase } from '../store.ts';
import { CaseView, caseNoInput, caseView, codeInput, requireInstitution } from '../views.ts';

export const openCase = defineOperation({
  name: 'query.open-case',
  kind: 'command',
  title: { zh: '登记融资事项', en: 'Open a financing case' },
  description: {
    zh: '接入机构登记一笔融资申请、贷款或客户评估，此后的查询和核验均须注明该事项。同一编号重复登记不产生新的事项。',
    en: 'An institution registers an application, a loan or a customer review; queries and verifications then name it. The same number again opens nothing new.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      code: codeInput,
      caseNo: caseNoInput,
      kind: Type.Enum([...caseKinds]),
      amountFen: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15, description: '申请金额，分 · Amount in fen' })),
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', caseNo: 'XD-2026-000001', kind: 'application', amountFen: 80_000_000 },
  output: Type.Object({
    case: CaseView,
    opened: Type.Boolean({ description: '原已登记时为否 · False where it was there already' }),
  }),
  run: async (ctx, input) => {
    const institutionNo = requireInstitution(ctx);
    const subjectId = await findSubjectId(ctx.tx, input.code);
    if (subjectId === undefined) throw new Failure('resource.not-found');
    const { caseNo, kind, amountFen = null } = input;
    const one = { subjectId, institutionNo, caseNo, kind, amountFen, openedAt: ctx.now };
    const opened = await insertCase(ctx.tx, one, ctx.principal.clientId);
    const kept = await findCase(ctx.tx, subjectId, institutionNo, caseNo);
    if (kept === undefined) throw new Error('a case just opened is not there');
    if (!opened && kept.kind !== kind) throw new Failure('state.conflict', { detail: takenOtherwise });
    return { case: caseView(kept), opened };
  },
});

const takenOtherwise = {
  zh: '该编号已登记为另一类融资事项',
  en: 'the number stands for a case of another kind already',
};
