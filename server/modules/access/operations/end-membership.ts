import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { requireSecurityStays } from '../people/last-security.ts';
import { endMembership as end, findMembership } from '../people/membership-store.ts';

export const endMembership = defineOperation({
  name: 'access.end-membership',
  kind: 'command',
  title: { zh: '结束任职', en: 'End a membership' },
  description: {
    zh: '负责人结束本单位人员的任职，安全管理员结束任何人的；一秒内失效。最后一名安全管理员不得结束。',
    en: 'A manager ends one of his organisation, the security administrator any; it stops within a second. The last security administrator stays.',
  },
  roles: ['security', 'provider', 'institution'],
  input: Type.Object({ membershipId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { membershipId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object({ membershipId: Type.String(), ended: Type.Boolean() }),
  run: async (ctx, { membershipId }) => {
    const membership = await findMembership(ctx.tx, membershipId);
    if (!membership || !(await end(ctx, membershipId))) throw new Failure('resource.not-found');
    if (membership.role === 'security') await requireSecurityStays(ctx);
    return { membershipId, ended: true };
  },
});
