import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { noteRotation, putSecret } from '../endpoint-store.ts';
import { requireEndpoint } from '../require-manager.ts';
import { endpointExample, endpointIdInput } from '../views.ts';

/** Time to bring the new secret into every machine that checks. */
const OVERLAP_MS = 24 * 3_600_000;

export const rotateSecret = defineOperation({
  name: 'webhooks.rotate-secret',
  kind: 'command',
  secret: true,
  title: { zh: '更换签名密钥', en: 'Rotate a webhook’s secret' },
  description: {
    zh: '机构负责人更换某一推送地址的签名密钥，新密钥只显示这一次。此后 24 小时内每条通知同时以新旧密钥签名，不中断接收；密钥已泄露的，atOnce 令旧密钥立即失效。',
    en: 'An institution’s manager gets another secret for an endpoint, shown this once. For 24 hours messages are signed with both, so that nothing is missed; where the old one has leaked, `atOnce` ends it now.',
  },
  roles: ['institution'],
  input: Type.Object(
    { endpointId: endpointIdInput, atOnce: Type.Optional(Type.Boolean({ description: '旧密钥立即失效 The old one ends now' })) },
    { additionalProperties: false },
  ),
  example: { endpointId: endpointExample },
  output: Type.Object({
    endpointId: Type.String(),
    secret: Type.String(),
    formerUntil: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  }),
  run: async (ctx, { endpointId, atOnce = false }) => {
    const { institutionNo, secretAt } = await requireEndpoint(ctx, endpointId);
    // Later than the one before, whatever the clock says: which is the newest follows from it.
    const now = new Date(Math.max(ctx.now.getTime(), secretAt.getTime() + 1));
    const formerUntil = atOnce ? null : new Date(now.getTime() + OVERLAP_MS);
    const secret = await putSecret({ ...ctx, now }, endpointId, institutionNo);
    await noteRotation(ctx.tx, endpointId, now, formerUntil);
    return { endpointId, secret, formerUntil: formerUntil?.toISOString() ?? null };
  },
});
