/** A private key as JWK (RFC 7517): Ed25519 or P-256. */
export type PrivateJwk = {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
  readonly d: string;
};

/** A key ready to sign, with its public part and the thumbprint of that (RFC 7638), by which the platform names it. */
export type SigningKey = {
  readonly alg: 'EdDSA' | 'ES256';
  readonly kid: string;
  readonly publicJwk: Omit<PrivateJwk, 'd'>;
  readonly sign: (header: object, claims: object) => Promise<string>;
};

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
type KeyPair = { readonly privateKey: Key; readonly publicKey: Key };

const algorithms = {
  EdDSA: { make: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  ES256: { make: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
} as const;

/** Makes a key for a machine client. The private part is for its file, the public part for `access.register-client-key`. */
export async function createClientKey(): Promise<PrivateJwk> {
  const pair = (await crypto.subtle.generateKey(algorithms.EdDSA.make, true, ['sign', 'verify'])) as KeyPair;
  const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { kty: kty!, crv: crv!, x: x!, d: d! };
}

/** Makes a key that lives in this process only and never leaves it: for proofs. */
export async function createProofKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey(algorithms.ES256.make, false, ['sign', 'verify'])) as KeyPair;
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return signingKey('ES256', pair.privateKey, { kty: kty!, crv: crv!, x: x!, y: y! });
}

/** Makes a key of a file ready to sign. @throws TypeError where it is none of those we use. */
export async function openClientKey({ d, ...open }: PrivateJwk): Promise<SigningKey> {
  const { kty, crv, x, y } = open;
  const alg = kty === 'OKP' && crv === 'Ed25519' ? 'EdDSA' : kty === 'EC' && crv === 'P-256' ? 'ES256' : undefined;
  if (alg === undefined || typeof d !== 'string') throw new TypeError('no private JWK of Ed25519 or P-256');
  const publicJwk = { kty, crv, x, ...(y === undefined ? {} : { y }) };
  const key = await crypto.subtle.importKey('jwk', { ...publicJwk, d }, algorithms[alg].make, false, ['sign']);
  return signingKey(alg, key, publicJwk);
}

/**
 * Says, with a key that is registered, that another key is the same client's: the `endorsement` of `access.register-client-key`. Holds for ten minutes.
 */
export async function endorseKey(registered: PrivateJwk, clientId: string, added: Omit<PrivateJwk, 'd'>): Promise<string> {
  const key = await openClientKey(registered);
  const claims = { iss: clientId, sub: await thumbprintOf(added), iat: Math.floor(Date.now() / 1000) };
  return key.sign({ alg: key.alg, kid: key.kid, typ: 'key-endorsement+jwt' }, claims);
}

/** Bytes in base64url without padding (RFC 7515). */
function base64url(bytes: ArrayBuffer | Uint8Array): string {
  const text = String.fromCharCode(...new Uint8Array(bytes as ArrayBuffer));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export const sha256Url = async (text: string): Promise<string> =>
  base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

async function signingKey(alg: SigningKey['alg'], key: Key, publicJwk: SigningKey['publicJwk']): Promise<SigningKey> {
  const encode = (part: object) => base64url(new TextEncoder().encode(JSON.stringify(part)));
  return {
    alg,
    kid: await thumbprintOf(publicJwk),
    publicJwk,
    sign: async (header, claims) => {
      const text = `${encode(header)}.${encode(claims)}`;
      const signature = await crypto.subtle.sign(algorithms[alg].sign, key, new TextEncoder().encode(text));
      return `${text}.${base64url(signature)}`;
    },
  };
}

/** RFC 7638: the members that make the key, in the order of their names. */
const thumbprintOf = ({ crv, kty, x, y }: Omit<PrivateJwk, 'd'>): Promise<string> =>
  sha256Url(JSON.stringify(y === undefined ? { crv, kty, x } : { crv, kty, x, y }));
