import { Type } from 'typebox';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listRefusedUses } from '../../audit/index.ts';
import { institutionInput, lastPlace } from '../views.ts';

export const listRefused = defineOperation({
  name: 'oversight.list-refused',
  kind: 'query',
  title: { zh: '检索被拒绝的使用', en: 'List refused uses' },
  description: {
    zh: '被拒绝的查询和核验，最新的在前。请求内容不予留存，只留有谁、何时、为何被拒。',
    en: 'Queries and verifications that were refused, the newest first. What was asked is not kept; who, when and why is.',
  },
  roles: ['auditor', 'regulator'],
  input: Type.Object(
    {
      ...pageInput,
      institutionNo: Type.Optional(institutionInput),
      clientId: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      operation: Type.Optional(Type.Enum(['query.ask', 'query.verify'])),
      outcome: Type.Optional(Type.String({ minLength: 1, maxLength: 60, description: '拒绝代码 Code of the refusal' })),
      since: Type.Optional(Moment),
      until: Type.Optional(Moment),
    },
    { additionalProperties: false },
  ),
  example: { institutionNo: 1, outcome: 'consent.revoked', limit: 20 },
  output: Type.Object({
    refused: Type.Array(
      Type.Object({
        at: Type.String(),
        institutionNo: Type.Integer(),
        clientId: Type.String(),
        operation: Type.String(),
        outcome: Type.String(),
        requestId: Type.String(),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const [at, id] = fromCursor(cursor, lastPlace);
    const rows = await listRefusedUses(ctx.tx, filter, { at, id }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.at, row.requestId]);
    return { refused: page, next };
  },
});
