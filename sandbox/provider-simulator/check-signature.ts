import { createPublicKey, hash, verify, type JsonWebKey } from 'node:crypto';

/** A key of the platform as it publishes it. */
export type PlatformKey = JsonWebKey & { readonly kid?: string };

type SignedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
};

/**
 * Checks a request as a department should: who signed it, that its body is the one that was signed, that it is recent and no repetition (RFC
 * 9421, RFC 9530). Written apart from the code that signs, so that each proves the other. Answers what is wrong, or undefined.
 */
export function signatureFault(
  request: SignedRequest,
  keys: readonly PlatformKey[],
  seen: Map<string, number>,
  nowSeconds: number,
): string | undefined {
  const header = (name: string) => String(request.headers[name] ?? '');
  const digest = `sha-256=:${hash('sha256', request.body, 'base64')}:`;
  if (header('content-digest') !== digest) return 'content-digest';
  const params = /^jinqiao=(\((?:"[^"]*" ?)*\);.*)$/.exec(header('signature-input'))?.[1];
  const signature = /^jinqiao=:([A-Za-z0-9+/=]+):$/.exec(header('signature'))?.[1];
  if (params === undefined || signature === undefined) return 'signature';
  const covered = [...params.slice(1, params.indexOf(')')).matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
  const value = (name: string) => new RegExp(`;${name}="?([^";]*)`).exec(params)?.[1] ?? '';
  const needed = ['@method', '@authority', '@path', 'content-digest'];
  if (!needed.every((name) => covered.includes(name))) return 'components';
  if (Number(value('created')) > nowSeconds + CLOCK_SECONDS || Number(value('expires')) < nowSeconds - CLOCK_SECONDS)
    return 'expired';
  const key = keys.find(({ kid }) => kid === value('keyid'));
  if (key === undefined) return 'keyid';
  const derived: Readonly<Record<string, string>> = {
    '@method': request.method,
    '@authority': header('host'),
    '@path': request.path,
  };
  const lines = covered.map((name) => `"${name}": ${derived[name] ?? header(name)}`);
  const base = Buffer.from([...lines, `"@signature-params": ${params}`].join('\n'));
  if (!verify(null, base, createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64'))) return 'signature';
  return isRepeated(seen, value('nonce'), Number(value('expires')), nowSeconds) ? 'nonce' : undefined;
}

/** How far two clocks may differ. */
const CLOCK_SECONDS = 60;

function isRepeated(seen: Map<string, number>, nonce: string, expires: number, nowSeconds: number): boolean {
  for (const [old, until] of seen) {
    if (until + CLOCK_SECONDS >= nowSeconds) break;
    seen.delete(old);
  }
  if (nonce === '' || seen.has(nonce)) return true;
  seen.set(nonce, expires);
  return false;
}
