import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, holdAuthorisation } from '../act.ts';
import { authorisationId, reason, StateView, stateView } from '../views.ts';

export const pause = defineOperation({
  name: 'consent.pause',
  kind: 'command',
  title: { zh: '暂停授权', en: 'Pause an authorisation' },
  description: {
    zh: '信息主体暂停一项授权：下一次使用即被拒绝，直到恢复。',
    en: 'A subject pauses an authorisation: the very next use is refused, until it is resumed.',
  },
  roles: ['subject'],
  input: Type.Object({ authorisationId, reason }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001' },
  output: StateView,
  run: async (ctx, input) => {
    const held = await holdAuthorisation(ctx, input.authorisationId);
    const after = await act(ctx, held, { kind: 'pause', reason: input.reason ?? null });
    return stateView(held.row, after, ctx.now, held.row.usedTotal);
  },
});
