import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { findPerson } from '../people/person-store.ts';
import { endSessions } from '../people/session-store.ts';

export const endSessionsOf = defineOperation({
  name: 'access.end-sessions-of',
  kind: 'command',
  title: { zh: '结束某人的全部会话', en: 'End all sessions of a person' },
  description: {
    zh: '安全管理员办理；一秒内失效，该人员可重新登录。',
    en: 'By the security administrator; they stop within a second, and the person may sign in again.',
  },
  roles: ['security'],
  input: Type.Object({ personId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { personId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object({ ended: Type.Integer() }),
  run: async (ctx, { personId }) => {
    if (!(await findPerson(ctx.tx, personId))) throw new Failure('resource.not-found');
    return { ended: await endSessions(ctx.tx, personId, {}, ctx.now) };
  },
});
