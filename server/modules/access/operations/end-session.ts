import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { personRoles, requirePerson } from '../people/acting-person.ts';
import { endSessions } from '../people/session-store.ts';

export const endSession = defineOperation({
  name: 'access.end-session',
  kind: 'command',
  firstFactor: true,
  title: { zh: '结束本人的会话', en: 'End a session of one’s own' },
  description: { zh: '例如遗失设备上的会话；一秒内失效。', en: 'Say, on a device that was lost; it stops within a second.' },
  roles: personRoles,
  input: Type.Object({ sessionId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { sessionId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object({ ended: Type.Boolean() }),
  run: async (ctx, { sessionId }) => {
    const { personId } = requirePerson(ctx);
    if ((await endSessions(ctx.tx, personId, { only: sessionId }, ctx.now)) === 0) throw new Failure('resource.not-found');
    return { ended: true };
  },
});
