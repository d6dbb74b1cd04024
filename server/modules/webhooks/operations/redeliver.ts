import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { sendAgain } from '../delivery-store.ts';
import { requireEndpoint } from '../require-manager.ts';
import { endpointExample, endpointIdInput } from '../views.ts';

export const redeliver = defineOperation({
  name: 'webhooks.redeliver',
  kind: 'command',
  title: { zh: '重新推送', en: 'Send a message again' },
  description: {
    zh: '机构负责人将一条通知再次推送到某一推送地址，webhook-id 不变，重试重新计次。地址已停用的，先恢复。',
    en: 'An institution’s manager has a message sent to an endpoint again, under the same webhook-id and with all its attempts. An endpoint that is stopped is resumed first.',
  },
  roles: ['institution'],
  input: Type.Object(
    { endpointId: endpointIdInput, webhookId: Type.String({ format: 'uuid', maxLength: 36 }) },
    { additionalProperties: false },
  ),
  example: { endpointId: endpointExample, webhookId: '0b7c0d7e-5f0a-4a39-8d52-6a1f0a6f2f10' },
  output: Type.Object({ endpointId: Type.String(), webhookId: Type.String() }),
  run: async (ctx, { endpointId, webhookId }) => {
    const { state } = await requireEndpoint(ctx, endpointId);
    if (state !== 'active') throw stopped();
    if (!(await sendAgain(ctx.tx, endpointId, webhookId, ctx.now))) throw new Failure('resource.not-found');
    return { endpointId, webhookId };
  },
});

const stopped = () =>
  new Failure('state.conflict', {
    detail: { zh: '该推送地址已停用，请先恢复', en: 'The endpoint is stopped; resume it first' },
  });
