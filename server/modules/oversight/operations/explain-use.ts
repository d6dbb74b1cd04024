import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { hasFault, saveUseExplanation } from '../explanation-store.ts';
import { idInput, requireInstitution, textInput } from '../views.ts';

export const explainUse = defineOperation({
  name: 'oversight.explain-use',
  kind: 'command',
  title: { zh: '说明一次使用', en: 'Explain a use' },
  description: {
    zh: '机构对核对中有问题的一次使用作出说明，可写明对应的融资事项编号。认定之前可以改写。',
    en: 'An institution explains a use that was found at fault, naming its case where there is one. Until it is judged it may be written anew.',
  },
  roles: ['institution'],
  input: Type.Object(
    { disclosureId: idInput, text: textInput, caseNo: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })) },
    { additionalProperties: false },
  ),
  example: {
    disclosureId: '00000000-0000-4000-8000-000000000001',
    text: '客户撤回后重新申请，编号有误（示例）',
    caseNo: 'XD-2026-000001',
  },
  output: Type.Object({ disclosureId: Type.String(), explainedAt: Type.String() }),
  run: async (ctx, { disclosureId, text, caseNo = null }) => {
    const institutionNo = requireInstitution(ctx);
    if (!(await hasFault(ctx.tx, institutionNo, disclosureId))) throw new Failure('resource.not-found');
    const one = { disclosureId, institutionNo, text, caseNo, explainedBy: ctx.principal.clientId, explainedAt: ctx.now };
    if (!(await saveUseExplanation(ctx.tx, one))) throw new Failure('state.conflict', { detail: judged });
    return { disclosureId, explainedAt: ctx.now.toISOString() };
  },
});

const judged = { zh: '该说明已经认定', en: 'the explanation has been judged' };
