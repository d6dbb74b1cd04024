import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { requireGuarantee } from '../require-guarantee.ts';
import { exampleId, guaranteeIdInput, guaranteeView, GuaranteeView } from '../views.ts';

export const withdraw = defineOperation({
  name: 'guarantees.withdraw',
  kind: 'command',
  title: { zh: '撤回担保申请', en: 'Withdraw a request for a guarantee' },
  description: {
    zh: '企业在贷款发放前撤回担保申请，已出具的担保意向随之作废，随申请给予的授权随之撤回；可以另请一家担保机构。',
    en: 'An enterprise takes its request back before the loan is granted: an undertaking that was given holds no longer, the authorisation that went with it is taken back, and another guarantor may be asked.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    { guaranteeId: guaranteeIdInput, text: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })) },
    { additionalProperties: false },
  ),
  example: { guaranteeId: exampleId },
  output: Type.Object({ guarantee: GuaranteeView }),
  run: async (ctx, { guaranteeId, text = null }) => {
    const held = await requireGuarantee(ctx, guaranteeId, 'withdrawn');
    const { row } = await append(ctx, held, { kind: 'withdrawn', text });
    return { guarantee: guaranteeView(row) };
  },
});
