import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { compactVerify, createLocalJWKSet, type JWK } from 'jose';

/** A public key of the platform, as its JWK set publishes it. */
export type Key = JWK;

const MAX_AGE_S = 120;

/** Whether a request carries the platform's signature over this very address and body, made just now. */
export async function checkRequest(request: IncomingMessage, text: string, keys: readonly Key[]): Promise<boolean> {
  try {
    const { payload } = await compactVerify(String(request.headers['jinqiao-request']), createLocalJWKSet({ keys: [...keys] }));
    const { aud, bodyDigest, iat } = JSON.parse(new TextDecoder().decode(payload)) as Readonly<Record<string, unknown>>;
    const digest = createHash('sha256').update(text).digest('base64url');
    const age = Date.now() / 1000 - Number(iat);
    return aud === `http://${request.headers.host}${request.url}` && bodyDigest === digest && Math.abs(age) <= MAX_AGE_S;
  } catch {
    return false;
  }
}
