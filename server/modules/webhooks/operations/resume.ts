import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { wakeDeliveries } from '../delivery-store.ts';
import { setEndpointState } from '../endpoint-store.ts';
import { requireEndpoint } from '../require-manager.ts';
import { endpointExample, endpointIdInput } from '../views.ts';

export const resume = defineOperation({
  name: 'webhooks.resume',
  kind: 'command',
  title: { zh: '恢复推送', en: 'Resume a webhook' },
  description: {
    zh: '机构负责人恢复已暂停或因推送失败停用的地址，等候中的通知立即推送。',
    en: 'An institution’s manager resumes an endpoint that was paused, or stopped for failing. What waited for it is sent at once.',
  },
  roles: ['institution'],
  input: Type.Object({ endpointId: endpointIdInput }, { additionalProperties: false }),
  example: { endpointId: endpointExample },
  output: Type.Object({ endpointId: Type.String(), endpointState: Type.Literal('active') }),
  run: async (ctx, { endpointId }) => {
    const { state } = await requireEndpoint(ctx, endpointId);
    if (state !== 'active') {
      await setEndpointState(ctx.tx, endpointId, 'active', ctx.now);
      await wakeDeliveries(ctx.tx, endpointId, ctx.now);
    }
    return { endpointId, endpointState: 'active' as const };
  },
});
