import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findSubjectId } from '../../subjects/index.ts';
import { closeCase as close, findCase } from '../store.ts';
import { CaseView, caseNoInput, caseView, codeInput, requireInstitution } from '../views.ts';

export const closeCase = defineOperation({
  name: 'query.close-case',
  kind: 'command',
  title: { zh: '办结融资事项', en: 'Close a financing case' },
  description: {
    zh: '融资申请已有结果或贷款已结清时办结；办结后不得再以该事项查询。',
    en: 'Closes a case when the application is decided or the loan settled; nothing may be asked for it any more.',
  },
  roles: ['institution'],
  input: Type.Object({ code: codeInput, caseNo: caseNoInput }, { additionalProperties: false }),
  example: { code: '91350100M000100Y43', caseNo: 'XD-2026-000001' },
  output: Type.Object({ case: CaseView }),
  run: async (ctx, input) => {
    const institutionNo = requireInstitution(ctx);
    const subjectId = await findSubjectId(ctx.tx, input.code);
    const found = subjectId === undefined ? undefined : await findCase(ctx.tx, subjectId, institutionNo, input.caseNo);
    if (found === undefined) throw new Failure('resource.not-found');
    if (found.closedAt === null) await close(ctx.tx, found, ctx.now);
    return { case: caseView({ ...found, closedAt: found.closedAt ?? ctx.now }) };
  },
});
