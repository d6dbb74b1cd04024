import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { insertTest } from '../delivery-store.ts';
import { insertEvent } from '../event-store.ts';
import { TEST } from '../model/kinds.ts';
import { requireEndpoint } from '../require-manager.ts';
import { endpointExample, endpointIdInput } from '../views.ts';

export const sendTest = defineOperation({
  name: 'webhooks.send-test',
  kind: 'command',
  title: { zh: '发送测试通知', en: 'Send a test' },
  description: {
    zh: '机构负责人向某一推送地址发送一条种类为 webhook.test 的通知，不论其是否暂停；只发送一次，结果见推送记录。',
    en: 'An institution’s manager sends an endpoint a message of kind webhook.test, paused or not. It is tried once; the list of deliveries shows what came of it.',
  },
  roles: ['institution'],
  input: Type.Object({ endpointId: endpointIdInput }, { additionalProperties: false }),
  example: { endpointId: endpointExample },
  output: Type.Object({ endpointId: Type.String(), webhookId: Type.String() }),
  run: async (ctx, { endpointId }) => {
    const { institutionNo } = await requireEndpoint(ctx, endpointId);
    const cause = `test ${ctx.requestId}`;
    const webhookId = await insertEvent(ctx.tx, { institutionNo, kind: TEST, at: ctx.now, data: { endpointId }, cause }, ctx.now);
    if (webhookId === undefined) throw new Error('a request was carried out twice');
    await insertTest(ctx.tx, webhookId, endpointId, institutionNo, ctx.now);
    return { endpointId, webhookId };
  },
});
