import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listEvents as listRows } from '../event-store.ts';

export const listEvents = defineOperation({
  name: 'webhooks.list-events',
  kind: 'query',
  title: { zh: '查询通知', en: 'List events' },
  description: {
    zh: '列出三十天内给本机构的全部通知，依次编号，最早的在前；与推送的内容相同，供不便开放入站地址的机构轮询：记住最后的 position，下次从 after 之后取。',
    en: 'All the institution was told within thirty days, in order and numbered, the oldest first: the same that webhooks carry, for those who take no calls from outside. Keep the last position and ask for what comes `after` it.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      ...pageInput,
      after: Type.Optional(Type.Integer({ minimum: 0, description: '只要此位置之后的 Only those after this position' })),
    },
    { additionalProperties: false },
  ),
  example: { after: 0, limit: 20 },
  output: Type.Object({
    messages: Type.Array(
      Type.Object({
        position: Type.Integer(),
        webhookId: Type.String(),
        webhookKind: Type.String(),
        at: Type.String({ format: 'date-time' }),
        data: Type.Record(Type.String(), Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, after = 0 }) => {
    const [from] = fromCursor(cursor, [after]);
    const { page, next } = pageOf(await listRows(ctx.tx, from, limit + 1), limit, (row) => [row.position]);
    const messages = page.map(({ eventId: webhookId, kind, at, ...row }) => ({
      ...row,
      webhookId,
      webhookKind: kind,
      at: at.toISOString(),
    }));
    return { messages, next };
  },
});
