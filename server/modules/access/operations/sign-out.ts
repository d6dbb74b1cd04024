import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { personRoles, requirePerson } from '../people/acting-person.ts';
import { endSessions } from '../people/session-store.ts';

export const signOut = defineOperation({
  name: 'access.sign-out',
  kind: 'command',
  firstFactor: true,
  session: 'ends',
  title: { zh: '退出登录', en: 'Sign out' },
  description: { zh: '结束当前会话，一秒内失效。', en: 'Ends the present session; it stops within a second.' },
  roles: personRoles,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ ended: Type.Boolean() }),
  run: async (ctx) => {
    const { personId, sessionId } = requirePerson(ctx);
    return { ended: (await endSessions(ctx.tx, personId, { only: sessionId }, ctx.now)) === 1 };
  },
});
