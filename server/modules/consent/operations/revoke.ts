import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, holdAuthorisation } from '../act.ts';
import { authorisationId, reason, StateView, stateView } from '../views.ts';

export const revoke = defineOperation({
  name: 'consent.revoke',
  kind: 'command',
  title: { zh: '撤回授权', en: 'Revoke an authorisation' },
  description: {
    zh: '信息主体撤回一项授权，立即生效，不需任何人同意；撤回之前的使用不受影响。撤回后不能恢复。',
    en: 'A subject revokes an authorisation, at once and without anybody’s leave; uses before that are not affected. It cannot be taken back.',
  },
  roles: ['subject'],
  input: Type.Object({ authorisationId, reason }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001' },
  output: StateView,
  run: async (ctx, input) => {
    const held = await holdAuthorisation(ctx, input.authorisationId);
    const after = await act(ctx, held, { kind: 'revoke', reason: input.reason ?? null });
    return stateView(held.row, after, ctx.now, held.row.usedTotal);
  },
});
