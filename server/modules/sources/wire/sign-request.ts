import { hash, randomUUID } from 'node:crypto';
import { signatureBase, signatureParams } from '../model/signature-base.ts';

/** Signs with the node's key: what is signed may name the key that signs. */
export type SignBytes = (bytes: (keyId: string) => Uint8Array) => Uint8Array;

const CONTENT_TYPE = 'application/json';
const VALID_SECONDS = 60;

/**
 * The headers that prove who asks: an Ed25519 signature over method, place, content type and the digest of the body (RFC 9421, RFC 9530),
 * good for a minute. The provider checks it with the node's public keys, so that there is no secret to be shared or lost.
 */
export function signRequest(url: URL, body: Buffer, sign: SignBytes, now: Date): Record<string, string> {
  const contentDigest = `sha-256=:${hash('sha256', body, 'base64')}:`;
  const request = { method: 'POST', authority: url.host, path: url.pathname, contentType: CONTENT_TYPE, contentDigest };
  const created = Math.floor(now.getTime() / 1000);
  const terms = { created, expires: created + VALID_SECONDS, nonce: randomUUID() };
  let params = '';
  const signature = sign((keyId) => {
    params = signatureParams({ ...terms, keyId });
    return Buffer.from(signatureBase(request, params));
  });
  return {
    'content-type': CONTENT_TYPE,
    'content-digest': contentDigest,
    'signature-input': `jinqiao=${params}`,
    signature: `jinqiao=:${Buffer.from(signature).toString('base64')}:`,
  };
}
