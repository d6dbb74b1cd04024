import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listEndpoints } from '../endpoint-store.ts';
import { EndpointView, endpointView } from '../views.ts';

export const list = defineOperation({
  name: 'webhooks.list',
  kind: 'query',
  title: { zh: '查询推送地址', en: 'List webhooks' },
  description: {
    zh: '列出本机构的推送地址及其状态：正常、已暂停、推送失败已停（重试约一天仍未成功）、对方已撤销（答复 410）。不含密钥。',
    en: 'The institution’s endpoints and how they stand: active, paused, failing (stopped after about a day of retries), gone (it answered 410). Without their secrets.',
  },
  roles: ['institution'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({ endpoints: Type.Array(EndpointView) }),
  run: async (ctx) => ({ endpoints: (await listEndpoints(ctx.tx)).map((one) => endpointView(one, ctx.now)) }),
});
