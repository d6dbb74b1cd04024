import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { removeEndpoint } from '../endpoint-store.ts';
import { requireManager } from '../require-manager.ts';
import { endpointExample, endpointIdInput } from '../views.ts';

export const remove = defineOperation({
  name: 'webhooks.remove',
  kind: 'command',
  title: { zh: '删除推送地址', en: 'Remove a webhook' },
  description: {
    zh: '机构负责人删除某一推送地址，连同其密钥和推送记录，不能恢复；通知仍可在通知列表中查到。',
    en: 'An institution’s manager removes an endpoint with its secrets and its deliveries, for good. The events themselves stay in the feed.',
  },
  roles: ['institution'],
  input: Type.Object({ endpointId: endpointIdInput }, { additionalProperties: false }),
  example: { endpointId: endpointExample },
  output: Type.Object({ endpointId: Type.String() }),
  run: async (ctx, { endpointId }) => {
    requireManager(ctx);
    if (!(await removeEndpoint(ctx.tx, endpointId))) throw new Failure('resource.not-found');
    return { endpointId };
  },
});
