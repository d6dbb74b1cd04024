import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { checkAssertion, type Assertion } from '../tokens/check-assertion.ts';
import { checkProof, type Proof } from '../tokens/check-proof.ts';
import { findGoodKey, findPrincipalByKey, useTickets } from '../tokens/key-store.ts';
import { makeToken, TOKEN_SECONDS } from '../tokens/make-token.ts';
import { tokenEndpoint } from '../tokens/token-endpoint.ts';

export const issueToken = defineOperation({
  name: 'access.issue-token',
  kind: 'command',
  // Whoever asks is not known yet, so what it needs of clients is read and written by the platform, in a transaction of its own.
  transaction: 'own',
  secret: true,
  title: { zh: '取得访问令牌', en: 'Get an access token' },
  description: {
    zh: '机器客户端以私钥签发的断言（RFC 7523）和 DPoP 证明（RFC 9449）取得令牌。令牌五分钟有效，只能与同一密钥签发的证明一并使用。标准接口为 POST /oauth/token，断言的 aud 和证明的 htu 均以其地址为准。',
    en: 'A machine client gets a token for an assertion signed with its private key (RFC 7523) and a DPoP proof (RFC 9449). It holds for five minutes and only together with proofs by the same key. The standard way is POST /oauth/token, whose address is meant by the aud of the assertion and the htu of the proof.',
  },
  roles: ['anyone'],
  input: Type.Object(
    {
      assertion: Type.String({ minLength: 1, maxLength: 4096, description: '客户端断言 · The client assertion (JWT)' }),
      proof: Type.String({ minLength: 1, maxLength: 4096, description: 'DPoP 证明 · The DPoP proof (JWT)' }),
    },
    { additionalProperties: false },
  ),
  example: { assertion: 'eyJhbGciOiJFZERTQSJ9.e30.AA', proof: 'eyJhbGciOiJFUzI1NiJ9.e30.AA' },
  output: Type.Object({
    accessToken: Type.String(),
    tokenType: Type.Literal('DPoP'),
    expiresInSeconds: Type.Integer(),
  }),
  run: async (ctx, input) => {
    const { publicUrl } = ctx.platform;
    const proof = await checkProof(input.proof, { method: 'POST', url: tokenEndpoint(publicUrl), now: ctx.now });
    const client = await ctx.platform.transaction(system, async (own) => admit(own, input.assertion, proof));
    const accessToken = await makeToken(ctx, { ...client, jkt: proof.jkt });
    return { accessToken, tokenType: 'DPoP' as const, expiresInSeconds: TOKEN_SECONDS };
  },
});

/** Who asks, having used up what he came with. The tickets are taken last: what is refused is not used up. */
async function admit(ctx: Context, text: string, proof: Proof): Promise<Assertion> {
  const { tx, now } = ctx;
  const assertion = await checkAssertion(text, {
    publicUrl: ctx.platform.publicUrl,
    now,
    findKey: (clientId, kid) => findGoodKey(tx, clientId, kid, now),
  });
  const principal = await findPrincipalByKey(tx, assertion.clientId, assertion.kid, now);
  if (principal === undefined) throw new Failure('access.invalid-client');
  const forgetAt = assertion.forgetAt > proof.forgetAt ? assertion.forgetAt : proof.forgetAt;
  if (await useTickets(tx, [assertion.ticket, proof.ticket], forgetAt)) return assertion;
  throw new Failure('access.invalid-client', {
    detail: {
      zh: '断言或证明已用过，请为每次请求另行签发',
      en: 'the assertion or the proof was used before; sign others each time',
    },
  });
}
