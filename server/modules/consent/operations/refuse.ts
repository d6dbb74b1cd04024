import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, holdAuthorisation } from '../act.ts';
import { authorisationId, reason, StateView, stateView } from '../views.ts';

export const refuse = defineOperation({
  name: 'consent.refuse',
  kind: 'command',
  title: { zh: '拒绝申请', en: 'Refuse a request' },
  description: {
    zh: '信息主体拒绝一项授权申请，可以说明原因。拒绝不影响本单位在平台上的其他事项。',
    en: 'A subject refuses a request, with a reason if it likes. Nothing else of it is affected.',
  },
  roles: ['subject'],
  input: Type.Object({ authorisationId, reason }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001' },
  output: StateView,
  run: async (ctx, input) => {
    const held = await holdAuthorisation(ctx, input.authorisationId);
    const after = await act(ctx, held, { kind: 'refuse', reason: input.reason ?? null });
    return stateView(held.row, after, ctx.now, held.row.usedTotal);
  },
});
