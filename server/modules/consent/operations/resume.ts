import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, holdAuthorisation } from '../act.ts';
import { authorisationId, reason, StateView, stateView } from '../views.ts';

export const resume = defineOperation({
  name: 'consent.resume',
  kind: 'command',
  title: { zh: '恢复授权', en: 'Resume an authorisation' },
  description: {
    zh: '信息主体恢复一项已暂停的授权；期限和次数照旧。',
    en: 'A subject resumes an authorisation it paused; time and count go on as they were.',
  },
  roles: ['subject'],
  input: Type.Object({ authorisationId, reason }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001' },
  output: StateView,
  run: async (ctx, input) => {
    const held = await holdAuthorisation(ctx, input.authorisationId);
    const after = await act(ctx, held, { kind: 'resume', reason: input.reason ?? null });
    return stateView(held.row, after, ctx.now, held.row.usedTotal);
  },
});
