import { Type } from 'typebox';
import { addressGuard } from '../../../kernel/address-guard.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { countEndpoints, insertEndpoint, putSecret } from '../endpoint-store.ts';
import { endpointUrlFault } from '../model/endpoint-url-fault.ts';
import { requireManager } from '../require-manager.ts';
import { KindsInput, NoteInput } from '../views.ts';

const MAX_ENDPOINTS = 10;

export const register = defineOperation({
  name: 'webhooks.register',
  kind: 'command',
  secret: true,
  title: { zh: '登记推送地址', en: 'Register a webhook' },
  description: {
    zh: `机构负责人登记接收通知的 https 地址和要接收的通知，每家机构至多 ${MAX_ENDPOINTS} 个。签名密钥只显示这一次。通知按 Standard Webhooks 规范推送，只含编号和种类，内容凭编号另行查询。`,
    en: `An institution’s manager registers an https address and what it wants to be told of, at most ${MAX_ENDPOINTS} of them. The secret of the signatures is shown this once. Messages follow Standard Webhooks and hold ids and kinds only; what they are about is asked for by id.`,
  },
  roles: ['institution'],
  input: Type.Object(
    { url: Type.String({ minLength: 8, maxLength: 500 }), webhookKinds: KindsInput, note: Type.Optional(NoteInput) },
    { additionalProperties: false },
  ),
  example: {
    url: 'https://hooks.bank.example.cn/jinqiao',
    webhookKinds: ['consent.granted', 'consent.revoked', 'correction.made'],
  },
  output: Type.Object({ endpointId: Type.String(), secret: Type.String() }),
  run: async (ctx, { url, webhookKinds: kinds, note }) => {
    const institutionNo = requireManager(ctx);
    const message = endpointUrlFault(url, addressGuard(ctx.platform.webhookNetworks).mayReach);
    if (message !== undefined) throw new Failure('request.invalid', { issues: [{ field: 'url', rule: 'address', message }] });
    if ((await countEndpoints(ctx.tx, institutionNo)) >= MAX_ENDPOINTS) throw tooMany();
    const endpointId = crypto.randomUUID();
    await insertEndpoint(ctx, { endpointId, institutionNo, url, note: note ?? null, kinds });
    return { endpointId, secret: await putSecret(ctx, endpointId, institutionNo) };
  },
});

const tooMany = () =>
  new Failure('state.conflict', {
    detail: {
      zh: `已有 ${MAX_ENDPOINTS} 个推送地址，请先删除不用的`,
      en: `There are ${MAX_ENDPOINTS} already; remove one first`,
    },
  });
