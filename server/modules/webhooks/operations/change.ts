import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { changeEndpoint } from '../endpoint-store.ts';
import { requireEndpoint } from '../require-manager.ts';
import { endpointExample, endpointIdInput, KindsInput, NoteInput } from '../views.ts';

export const change = defineOperation({
  name: 'webhooks.change',
  kind: 'command',
  title: { zh: '变更推送内容', en: 'Change what a webhook is told' },
  description: {
    zh: '机构负责人变更某一推送地址要接收的通知及其说明，自下一条通知起生效。地址本身不能变更：请另行登记后删除原来的。',
    en: 'An institution’s manager changes what an endpoint is told of, from the next event on. Its address cannot be changed: register another and remove this one.',
  },
  roles: ['institution'],
  input: Type.Object(
    { endpointId: endpointIdInput, webhookKinds: KindsInput, note: Type.Optional(NoteInput) },
    { additionalProperties: false },
  ),
  example: { endpointId: endpointExample, webhookKinds: ['correction.made'] },
  output: Type.Object({ endpointId: Type.String() }),
  run: async (ctx, { endpointId, webhookKinds, note }) => {
    await requireEndpoint(ctx, endpointId);
    await changeEndpoint(ctx.tx, endpointId, note ?? null, webhookKinds);
    return { endpointId };
  },
});
