import { Type } from 'typebox';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf, wrongCursor } from '../../../kernel/pure/page.ts';
import { listNotices as list } from '../store/acts.ts';

const kinds = ['requested', 'granted', 'amended', 'refused', 'paused', 'resumed', 'revoked'] as const;

export const listNotices = defineOperation({
  name: 'consent.list-notices',
  kind: 'query',
  title: { zh: '查询授权通知', en: 'List notices about authorisations' },
  description: {
    zh: '对方对授权所做的事，按时间倒序：信息主体看到机构的申请和续期申请，机构看到企业的同意、拒绝、变更、暂停、恢复和撤回及其理由。可只看某一时刻以来的。',
    en: 'What the other party did about authorisations, newest first: a subject sees requests and renewals, an institution grants, refusals, amendments, pauses, resumptions and revocations with their reasons; since a moment, if wanted.',
  },
  roles: ['subject', 'institution'],
  mandate: ['view-file', 'authorise'],
  input: Type.Object({ ...pageInput, since: Type.Optional(Moment) }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    notices: Type.Array(
      Type.Object({
        at: Type.String({ format: 'date-time' }),
        kind: Type.Enum([...kinds]),
        authorisationId: Type.String(),
        subjectId: Type.String(),
        institutionNo: Type.Integer(),
        purpose: Type.String(),
        reason: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [at, id, seq] = fromCursor(input.cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 0]);
    if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) throw wrongCursor();
    const role = ctx.principal.role === 'subject' ? 'subject' : 'institution';
    const since = input.since === undefined ? null : new Date(input.since);
    const rows = await list(ctx.tx, { role, since, before: [at, id, seq], limit: limit + 1 });
    const { page, next } = pageOf(rows, limit, (row) => [row.at.toISOString(), row.authorisationId, row.seq]);
    return {
      notices: page.map(({ seq: _place, at, kind, ...row }) => ({
        ...row,
        at: at.toISOString(),
        kind: kind as (typeof kinds)[number],
      })),
      next,
    };
  },
});
