import { Type } from 'typebox';
import { digestOf } from '../../../kernel/digest.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { draftDocument } from '../act.ts';
import { AuthorizationDetails } from '../model/authorization-details.ts';
import { challengeOf, draftId } from '../own-signature.ts';
import { grantInput, wantedGrant } from '../wanted-grant.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });

export const preview = defineOperation({
  name: 'consent.preview',
  kind: 'query',
  title: { zh: '预览授权文件', en: 'Preview an authorisation' },
  description: {
    zh: '给予授权之前，取得将要签名的文件、摘要和通行密钥的质询（challenge）。内容与 consent.grant 相同；不改变任何状态。以本人通行密钥对 challenge 签名后，在 10 分钟内连同 at 提交 consent.grant。',
    en: 'Before granting: the document that would be signed, its digest, and the challenge for a passkey. Takes what consent.grant takes and changes nothing. Sign the challenge with your own passkey and send the assertion with at to consent.grant within 10 minutes.',
  },
  roles: ['subject'],
  mandate: ['authorise'],
  input: Type.Object(grantInput, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001', items: [{ item: 'registration' }], maxUses: 1 },
  output: Type.Object({
    at: Type.String(),
    challenge: Type.String({ description: '摘要的 base64url 形式 · The digest in base64url' }),
    digest: Type.String({
      description: '文件规范 JSON（RFC 8785）的 SHA-256 · SHA-256 of the document’s canonical JSON (RFC 8785)',
    }),
    document: Type.Object({
      authorisationId: Type.String(),
      version: Type.Integer(),
      grantedAt: Type.String(),
      authorizationDetails: Type.Array(AuthorizationDetails),
      screenText: Text,
      actor: Type.Object({ clientId: Type.String(), mandateId: Type.Union([Type.String(), Type.Null()]) }),
    }),
  }),
  run: async (ctx, input) => {
    const { key, held, command } = await wantedGrant(ctx, input, { hold: false, at: ctx.now, newId: draftId(ctx, ctx.now) });
    const { authorizationDetails, ...document } = await draftDocument(ctx, key, held, command, ctx.now);
    const whole = { ...document, authorizationDetails: [...authorizationDetails] };
    const digest = digestOf(whole);
    return { at: ctx.now.toISOString(), challenge: challengeOf(digest), digest, document: whole };
  },
});
