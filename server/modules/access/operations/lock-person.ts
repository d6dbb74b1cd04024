import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { requireSecurityStays } from '../people/last-security.ts';
import { listMembershipsOfPerson } from '../people/membership-store.ts';
import { findPerson, setLocked } from '../people/person-store.ts';
import { endSessions } from '../people/session-store.ts';

export const lockPerson = defineOperation({
  name: 'access.lock-person',
  kind: 'command',
  title: { zh: '锁定人员', en: 'Lock a person' },
  description: {
    zh: '该人员一秒内不能再办理任何事项，也不能登录。最后一名安全管理员不得锁定。',
    en: 'Within a second the person can do nothing and cannot sign in. The last security administrator stays.',
  },
  roles: ['security'],
  input: Type.Object({ personId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { personId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object({ personId: Type.String(), locked: Type.Boolean() }),
  run: async (ctx, { personId }) => {
    const { clientId } = ctx.principal;
    if (!(await findPerson(ctx.tx, personId))) throw new Failure('resource.not-found');
    if (!(await setLocked(ctx.tx, personId, { at: ctx.now, by: clientId }))) throw new Failure('state.conflict');
    await endSessions(ctx.tx, personId, {}, ctx.now);
    const memberships = await listMembershipsOfPerson(ctx.tx, personId, ctx.now);
    if (memberships.some((one) => one.role === 'security')) await requireSecurityStays(ctx);
    return { personId, locked: true };
  },
});
