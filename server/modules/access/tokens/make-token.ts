import { randomUUID } from 'node:crypto';
import type { Context } from '../../../kernel/pure/context.ts';

export const TOKEN_SECONDS = 300;
export const TOKEN_TYPE = 'at+jwt';

/** Signs an access token (RFC 9068) for a client, bound to the key of its proofs (RFC 9449, 6.1). `kid` is the client's key by which it was got. */
export function makeToken(ctx: Context, client: { clientId: string; kid: string; jkt: string }): Promise<string> {
  const issuedAt = Math.floor(ctx.now.getTime() / 1000);
  const claims = {
    iss: ctx.platform.publicUrl,
    aud: ctx.platform.publicUrl,
    sub: client.clientId,
    client_id: client.clientId,
    client_kid: client.kid,
    cnf: { jkt: client.jkt },
    iat: issuedAt,
    exp: issuedAt + TOKEN_SECONDS,
    jti: randomUUID(),
  };
  return ctx.platform.sign(claims, TOKEN_TYPE);
}
