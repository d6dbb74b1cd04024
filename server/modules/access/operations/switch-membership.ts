import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { personRoles, requirePerson } from '../people/acting-person.ts';
import { listMembershipsOfPerson } from '../people/membership-store.ts';
import { rotateSession } from '../people/rotate-session.ts';
import { signInAnswer } from '../people/sign-in-answer.ts';

export const switchMembership = defineOperation({
  name: 'access.switch-membership',
  kind: 'command',
  secret: true,
  firstFactor: true,
  session: 'opens',
  title: { zh: '切换身份', en: 'Switch to another membership' },
  description: {
    zh: '在多个单位任职的人员切换所代表的单位；换发新的会话令牌，会话不因此延长。',
    en: 'For people with several organisations. The session gets a new token and does not become longer.',
  },
  roles: personRoles,
  input: Type.Object({ membershipId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { membershipId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object(signInAnswer),
  run: async (ctx, { membershipId }) => {
    const { personId } = requirePerson(ctx);
    const mine = await listMembershipsOfPerson(ctx.tx, personId, ctx.now);
    const as = mine.find((one) => one.membershipId === membershipId);
    if (!as) throw new Failure('resource.not-found');
    return rotateSession(ctx, { proof: 'switch', secondFactorAt: ctx.principal.secondFactorAt, as });
  },
});
