import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { personRoles } from '../people/acting-person.ts';
import { listSessions as list } from '../people/session-store.ts';

const MAX_LISTED = 100;

export const listSessions = defineOperation({
  name: 'access.list-sessions',
  kind: 'query',
  firstFactor: true,
  title: { zh: '查询会话', en: 'List sessions' },
  description: {
    zh: '列出本人的会话；安全管理员和审计管理员可查看他人的。默认只列未结束的，最多 100 条。',
    en: 'One’s own sessions; the security and audit administrators may see those of others. Only those that hold unless asked otherwise, 100 at most.',
  },
  roles: personRoles,
  input: Type.Object(
    {
      personId: Type.Optional(Type.String({ format: 'uuid', description: '人员编号，默认为本人 Whose; by default one’s own' })),
      ended: Type.Optional(Type.Boolean({ description: '也列出已结束的 Those that are over, too' })),
    },
    { additionalProperties: false },
  ),
  example: { personId: '00000000-0000-4000-8000-000000000000' },
  output: Type.Object({
    sessions: Type.Array(
      Type.Object({
        sessionId: Type.String(),
        present: Type.Boolean(),
        proof: Type.String(),
        openedAt: Type.String(),
        seenAt: Type.String(),
        endsAt: Type.String(),
        endedAt: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  }),
  run: async (ctx, input) => {
    const personId = input.personId ?? ctx.principal.personId;
    if (personId === undefined)
      throw new Failure('state.conflict', { detail: { zh: '程序没有会话', en: 'A program has no session' } });
    const rows = await list(ctx.tx, personId, input.ended ? undefined : ctx.now, MAX_LISTED);
    return {
      sessions: rows.map((row) => ({
        sessionId: row.sessionId,
        present: row.sessionId === ctx.principal.sessionId,
        proof: row.proof,
        openedAt: row.openedAt.toISOString(),
        seenAt: row.seenAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
        endedAt: row.endedAt?.toISOString() ?? null,
      })),
    };
  },
});
