import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf, wrongCursor } from '../../../kernel/pure/page.ts';
import { deliveryStates, listDeliveries as listRows } from '../delivery-store.ts';
import { faults } from '../model/outcome.ts';
import { endpointIdInput } from '../views.ts';

const LAST_UUID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const isUuid = (text: string) => /^[0-9a-f-]{36}$/.test(text);
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const listDeliveries = defineOperation({
  name: 'webhooks.list-deliveries',
  kind: 'query',
  title: { zh: '查询推送记录', en: 'List deliveries of webhooks' },
  description: {
    zh: '列出三十天内向本机构各推送地址推送的通知，最新的在前：状态、已试次数、最近一次的状态码或失败原因、下次推送时间。',
    en: 'What was sent to the institution’s endpoints within thirty days, newest first: state, attempts so far, the last status or why there was none, and when it is tried next.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      ...pageInput,
      endpointId: Type.Optional(endpointIdInput),
      sendingState: Type.Optional(Type.Enum([...deliveryStates])),
    },
    { additionalProperties: false },
  ),
  example: { sendingState: 'waiting', limit: 20 },
  output: Type.Object({
    sendings: Type.Array(
      Type.Object({
        webhookId: Type.String(),
        endpointId: Type.String(),
        webhookKind: Type.String(),
        sendingState: Type.Enum([...deliveryStates]),
        attempts: Type.Integer(),
        statusCode: orNull(Type.Integer()),
        sendingFault: orNull(Type.Enum([...faults])),
        triedAt: orNull(Type.String({ format: 'date-time' })),
        nextAt: orNull(Type.String({ format: 'date-time' })),
        madeAt: Type.String({ format: 'date-time' }),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, endpointId, sendingState }) => {
    const [madeAt, eventId, endpoint] = fromCursor(cursor, ['9999-12-31T00:00:00Z', LAST_UUID, LAST_UUID]);
    if (Number.isNaN(Date.parse(madeAt)) || !isUuid(eventId) || !isUuid(endpoint)) throw wrongCursor();
    const rows = await listRows(ctx.tx, { endpointId, state: sendingState }, [madeAt, eventId, endpoint], limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.madeAt, row.eventId, row.endpointId]);
    const sendings = page.map(({ eventId: webhookId, kind, state, status, fault, nextAt, triedAt, madeAt: made, ...row }) => ({
      ...row,
      webhookId,
      webhookKind: kind,
      sendingState: state,
      statusCode: status,
      sendingFault: fault,
      triedAt: triedAt?.toISOString() ?? null,
      nextAt: state === 'waiting' ? nextAt.toISOString() : null,
      madeAt: new Date(made).toISOString(),
    }));
    return { sendings, next };
  },
});
