import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { judgeUseExplanation } from '../explanation-store.ts';
import { idInput, textInput } from '../views.ts';

export const judgeExplanation = defineOperation({
  name: 'oversight.judge-explanation',
  kind: 'command',
  title: { zh: '认定使用说明', en: 'Judge an explanation' },
  description: {
    zh: '审计管理员接受或不接受机构对一次使用的说明。核对结论不因此改变。',
    en: 'The audit administrator accepts or rejects what an institution says of a use. The verdict stays what it is.',
  },
  roles: ['auditor'],
  input: Type.Object({ disclosureId: idInput, accepted: Type.Boolean(), note: textInput }, { additionalProperties: false }),
  example: { disclosureId: '00000000-0000-4000-8000-000000000001', accepted: true, note: '材料属实（示例）' },
  output: Type.Object({ disclosureId: Type.String(), accepted: Type.Boolean() }),
  run: async (ctx, { disclosureId, accepted, note }) => {
    const judged = await judgeUseExplanation(ctx.tx, { disclosureId, accepted, note, by: ctx.principal.clientId, at: ctx.now });
    if (judged === 'none') throw new Failure('resource.not-found');
    if (judged === 'before') throw new Failure('state.conflict');
    return { disclosureId, accepted };
  },
});
