import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { lockFinding, saveExplanation } from '../finding-store.ts';
import { FindingStates, idInput, requireInstitution, textInput } from '../views.ts';

export const explainFinding = defineOperation({
  name: 'oversight.explain-finding',
  kind: 'command',
  title: { zh: '说明滥用线索', en: 'Explain a finding' },
  description: {
    zh: '机构对本机构的一条线索作出说明；认定之前可以改写。',
    en: 'An institution explains what was found of it; until it is decided it may be written anew.',
  },
  roles: ['institution'],
  input: Type.Object({ findingId: idInput, text: textInput }, { additionalProperties: false }),
  example: { findingId: '00000000-0000-4000-8000-000000000001', text: '季末批量贷后检查（示例）' },
  output: Type.Object({ findingId: Type.String(), findingState: FindingStates }),
  run: async (ctx, { findingId, text }) => {
    const institutionNo = requireInstitution(ctx);
    const found = await lockFinding(ctx.tx, findingId);
    if (found?.institutionNo !== institutionNo) throw new Failure('resource.not-found');
    if (found.decidedAt !== null) throw new Failure('state.conflict', { detail: decided });
    await saveExplanation(ctx.tx, findingId, { text, by: ctx.principal.clientId, at: ctx.now });
    return { findingId, findingState: 'explained' as const };
  },
});

const decided = { zh: '该线索已经认定', en: 'the finding has been decided' };
