import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, holdAuthorisation } from '../act.ts';
import { chooseTerms, narrowerTerms } from '../terms-input.ts';
import { authorisationId, StateView, stateView } from '../views.ts';

export const amend = defineOperation({
  name: 'consent.amend',
  kind: 'command',
  title: { zh: '变更授权', en: 'Amend an authorisation' },
  description: {
    zh: '信息主体缩小一项已给予的授权，立即生效；原来的版本留存。只可缩小，不可扩大。',
    en: 'A subject narrows an authorisation it gave, at once; the version before is kept. It can be narrowed only.',
  },
  roles: ['subject'],
  mandate: ['authorise'],
  input: Type.Object({ authorisationId, ...narrowerTerms }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001', maxUses: 1 },
  output: StateView,
  run: async (ctx, input) => {
    const held = await holdAuthorisation(ctx, input.authorisationId);
    const { granted } = held.authorisation;
    if (granted === null) throw new Failure('state.conflict');
    const terms = { ...granted, ...chooseTerms(granted, input) };
    return stateView(held.row, await act(ctx, held, { kind: 'amend', terms }), ctx.now, held.row.usedTotal);
  },
});
