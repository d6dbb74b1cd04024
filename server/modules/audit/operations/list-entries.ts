import { Type } from 'typebox';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listEntries as list } from '../store.ts';

export const listEntries = defineOperation({
  name: 'audit.list-entries',
  kind: 'query',
  title: { zh: '查询使用记录', en: 'List uses' },
  description: {
    zh: '按时间倒序列出平台上的每一次操作和拒绝：审计管理员和监管部门看全部，其他角色只看与本单位有关的。',
    en: 'Every operation and refusal, newest first: audit administrators and regulators see all, others only what concerns them.',
  },
  roles: ['auditor', 'regulator', 'provider', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      ...pageInput,
      operation: Type.Optional(Type.String({ maxLength: 100 })),
      since: Type.Optional(Moment),
      until: Type.Optional(Moment),
    },
    { additionalProperties: false },
  ),
  example: { operation: 'records.read-file', limit: 20 },
  output: Type.Object({
    entries: Type.Array(
      Type.Object({
        requestId: Type.String(),
        at: Type.String(),
        operation: Type.String(),
        clientId: Type.String(),
        role: Type.String(),
        outcome: Type.String(),
        inputDigest: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [at, requestId] = fromCursor(input.cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    const rows = await list(ctx.tx, { ...input, before: { at, requestId }, limit: limit + 1 });
    const { page, next } = pageOf(rows, limit, (row) => [row.at, row.requestId]);
    return { entries: page, next };
  },
});
