import { createProofKey, openClientKey, sha256Url, type PrivateJwk, type SigningKey } from './client-key.ts';
import { ProblemError } from './problem.ts';

/** A machine client that proves who it is with a private key. */
export type ClientCredential = {
  readonly clientId: string;
  /** The key, or where to get it: asked before each token, so a key put in its place is used from then on. */
  readonly privateKey: PrivateJwk | (() => PrivateJwk | Promise<PrivateJwk>);
};

export type TokenSource = {
  /** The headers of one request: a token, which is got or renewed when needed, and a proof for this request alone. */
  readonly headersFor: (method: string, path: string) => Promise<Record<string, string>>;
  /** Takes in what an answer says of tokens and nonces. Answers whether the same request may be sent once more, with new headers. */
  readonly learn: (response: Response, sent: Readonly<Record<string, string>>) => boolean;
};

export type TokenSourceOptions = {
  /** Where requests go, and what the platform calls itself where that is another address. */
  readonly url: string;
  readonly issuer?: string;
  readonly credential: ClientCredential;
};

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SCHEME = 'DPoP ';
const ENDPOINT = '/oauth/token';
const LIMIT_MS = 30_000;
const ASSERTION_SECONDS = 60;
/** A token is renewed while it still holds, so that no request waits for its refusal. */
const RENEW_BEFORE_MS = 60_000;

type Token = { readonly text: string; readonly digest: string; readonly renewAt: number };

/**
 * Tokens by `private_key_jwt` (RFC 7523), bound to a key of this process (RFC 9449). One token is fetched at a time, however many
 * requests wait for it.
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const issuer = options.issuer ?? new URL(options.url).origin;
  let proofs: Promise<SigningKey> | undefined;
  let token: Promise<Token> | undefined;
  let current: string | undefined;
  let nonce: string | undefined;
  const proofOf = async (claims: object) => proofFor(await (proofs ??= createProofKey()), claims);
  const fetchToken = async (): Promise<Token> => {
    const key = await clientKey(options.credential);
    const response = await fetch(new URL(ENDPOINT, options.url), {
      method: 'POST',
      headers: { dpop: await proofOf({ htm: 'POST', htu: `${issuer}${ENDPOINT}` }) },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: await assertionOf(key, options.credential.clientId, issuer),
      }),
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    nonce = response.headers.get('dpop-nonce') ?? nonce;
    const body = (await response.json().catch(() => ({}))) as Answer;
    if (!response.ok || body.access_token === undefined) throw refusal(response.status, body);
    current = body.access_token;
    const life = (body.expires_in ?? 0) * 1000;
    const renewAt = Date.now() + Math.max(life - RENEW_BEFORE_MS, life / 2);
    return { text: current, digest: await sha256Url(current), renewAt };
  };
  const renew = (): Promise<Token> => {
    const asked = fetchToken();
    const ended = () => {
      if (token === asked) token = undefined;
    };
    token = asked;
    asked.catch(ended);
    return asked;
  };
  /** The token at hand, or a new one: many who find it old at once wait for the same. */
  const present = async (): Promise<Token> => {
    const asked = token ?? renew();
    const held = await asked;
    if (held.renewAt > Date.now()) return held;
    return token === undefined || token === asked ? renew() : token;
  };
  return {
    headersFor: async (method, path) => {
      const asked = await present();
      const claims = { htm: method, htu: `${issuer}${path}`, ath: asked.digest, ...(nonce === undefined ? {} : { nonce }) };
      return { authorization: `${SCHEME}${asked.text}`, dpop: await proofOf(claims) };
    },
    learn: (response, sent) => {
      nonce = response.headers.get('dpop-nonce') ?? nonce;
      if (response.status !== 401) return false;
      const error = /error="(\w+)"/.exec(response.headers.get('www-authenticate') ?? '')?.[1];
      // Another request may have got a new one meanwhile.
      if (error === 'invalid_token' && sent['authorization'] === `${SCHEME}${current}`) token = undefined;
      return error === 'invalid_token' || error === 'use_dpop_nonce';
    },
  };
}

type Answer = { access_token?: string; expires_in?: number; error?: string; error_description?: string };

async function clientKey({ privateKey }: ClientCredential): Promise<SigningKey> {
  return openClientKey(typeof privateKey === 'function' ? await privateKey() : privateKey);
}

function assertionOf(key: SigningKey, clientId: string, issuer: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: clientId, sub: clientId, aud: issuer, iat: now, exp: now + ASSERTION_SECONDS, jti: crypto.randomUUID() };
  return key.sign({ alg: key.alg, kid: key.kid }, claims);
}

const proofFor = (key: SigningKey, claims: object): Promise<string> =>
  key.sign(
    { typ: 'dpop+jwt', alg: key.alg, jwk: key.publicJwk },
    { ...claims, iat: Math.floor(Date.now() / 1000), jti: crypto.randomUUID() },
  );

/** What OAuth says of a refusal (RFC 6749, 5.2), as the platform says it of every other. */
function refusal(status: number, { error, error_description }: Answer): ProblemError {
  const title = error_description ?? error ?? `HTTP ${status}`;
  const type = error === 'invalid_client' ? 'urn:jinqiao:access.invalid-client' : 'about:blank';
  const node = status >= 500;
  return new ProblemError({ type, title, status, side: node ? 'node' : 'client', retryable: node || status === 429, next: '' });
}
