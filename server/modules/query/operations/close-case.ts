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
    zh: '融资申请已有结果或贷款已结清时办结，可写明原因，企业可见；办结后不得再以该事项查询。已办结的不再更改，没有写明原因的可以补写。',
    en: 'Closes a case when the application is decided or the loan settled, with a reason if wanted, which the enterprise sees; nothing may be asked for it any more. What is closed stays as it is, but a reason that was not given may be given later.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      code: codeInput,
      caseNo: caseNoInput,
      reason: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 500,
          pattern: '\\S',
          description: '办结说明，企业可见 · Reason, which the enterprise sees',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', caseNo: 'XD-2026-000001', reason: '已发放贷款（示例）' },
  output: Type.Object({ case: CaseView }),
  run: async (ctx, input) => {
    const institutionNo = requireInstitution(ctx);
    const subjectId = await findSubjectId(ctx.tx, input.code);
    const found = subjectId === undefined ? undefined : await findCase(ctx.tx, subjectId, institutionNo, input.caseNo);
    if (found === undefined) throw new Failure('resource.not-found');
    if (found.closedAt !== null && (found.closeReason !== null || input.reason === undefined)) return { case: caseView(found) };
    const closeReason = input.reason ?? null;
    await close(ctx.tx, found, closeReason, ctx.now);
    return { case: caseView({ ...found, closedAt: found.closedAt ?? ctx.now, closeReason }) };
  },
});
