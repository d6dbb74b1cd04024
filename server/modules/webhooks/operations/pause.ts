import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { setEndpointState } from '../endpoint-store.ts';
import { requireEndpoint } from '../require-manager.ts';
import { endpointExample, endpointIdInput } from '../views.ts';

export const pause = defineOperation({
  name: 'webhooks.pause',
  kind: 'command',
  title: { zh: '暂停推送', en: 'Pause a webhook' },
  description: {
    zh: '机构负责人暂停某一推送地址；通知在恢复前等候，三十天后不再推送。',
    en: 'An institution’s manager pauses an endpoint. What there is to tell waits for it, thirty days at most.',
  },
  roles: ['institution'],
  input: Type.Object({ endpointId: endpointIdInput }, { additionalProperties: false }),
  example: { endpointId: endpointExample },
  output: Type.Object({ endpointId: Type.String(), endpointState: Type.Literal('paused') }),
  run: async (ctx, { endpointId }) => {
    const { state } = await requireEndpoint(ctx, endpointId);
    if (state !== 'paused') await setEndpointState(ctx.tx, endpointId, 'paused', ctx.now);
    return { endpointId, endpointState: 'paused' as const };
  },
});
