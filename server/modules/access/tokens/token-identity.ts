import type { Database } from '../../../kernel/database.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { system, type Principal } from '../../../kernel/pure/principal.ts';
import type { PublishedKey } from '../../../kernel/pure/signing-keys.ts';
import { checkProof } from './check-proof.ts';
import { findPrincipalByKey } from './key-store.ts';
import { openNonces } from './nonces.ts';
import { readToken, type TokenClaims } from './read-token.ts';
import { openSeenProofs } from './seen-proofs.ts';

/** A request that comes with a token: `path` is that of the request without its query. */
export type TokenRequest = { readonly token: string; readonly proof: string; readonly method: string; readonly path: string };

export type TokenIdentity = {
  /** Who calls. @throws `access.invalid-token`, `access.invalid-proof`, `access.use-nonce`. */
  readonly identify: (request: TokenRequest) => Promise<Principal>;
  /** The nonce that proofs should carry from now on. */
  readonly nonce: () => string;
};

export type TokenIdentityOptions = {
  readonly database: Pick<Database, 'transaction'>;
  readonly publicKeys: () => Promise<{ readonly keys: readonly PublishedKey[] }>;
  readonly publicUrl: string;
  readonly now: () => Date;
};

const REMEMBERED_MS = 1_000;
const MAX_REMEMBERED = 10_000;
const MAX_TOKEN_CHARACTERS = 2048;

/**
 * Tells who calls with a token that is bound to a key (RFC 9449): the token is ours and in force, the proof is signed by its key for this
 * request and was never used. A token read once is remembered until it expires; that the client and its key still hold is looked up once a
 * second, so that a revoked client or a retired key stops within that second, whatever its tokens say.
 */
export function openTokenIdentity(options: TokenIdentityOptions): TokenIdentity {
  const clock = () => options.now().getTime();
  const nonces = openNonces(clock);
  const seen = openSeenProofs(clock);
  const tokens = new Map<string, TokenClaims>();
  const principals = new Map<string, { principal: Principal; until: number }>();
  return {
    nonce: nonces.current,
    identify: async ({ token, proof, method, path }) => {
      const claims = await claimsOf(tokens, options, token);
      const { jkt, ticket, nonce } = await checkProof(proof, {
        method,
        url: `${options.publicUrl}${path}`,
        now: options.now(),
        accessToken: token,
      });
      if (jkt !== claims.jkt) throw refused({ zh: '令牌绑定的是另一密钥', en: 'the token is bound to another key' });
      if (!nonces.accepts(nonce)) throw new Failure('access.use-nonce');
      if (!seen.isFirst(ticket)) throw refused({ zh: '该证明已用过', en: 'the proof was used before' });
      return principalOf(principals, options, claims);
    },
  };
}

async function claimsOf(known: Map<string, TokenClaims>, options: TokenIdentityOptions, token: string): Promise<TokenClaims> {
  const found = known.get(token);
  if (found && found.expiresAt > options.now().getTime()) return found;
  known.delete(token);
  if (token.length > MAX_TOKEN_CHARACTERS) throw new Failure('access.invalid-token');
  const { keys } = await options.publicKeys();
  const claims = await readToken(token, keys, options.publicUrl, options.now());
  if (claims === undefined) throw new Failure('access.invalid-token');
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(token, claims);
  return claims;
}

async function principalOf(
  known: Map<string, { principal: Principal; until: number }>,
  { database, now }: TokenIdentityOptions,
  { clientId, kid }: TokenClaims,
): Promise<Principal> {
  const name = `${clientId} ${kid}`;
  const found = known.get(name);
  const at = now();
  if (found && found.until > at.getTime()) return found.principal;
  known.delete(name);
  const principal = await database.transaction(system, (tx) => findPrincipalByKey(tx, clientId, kid, at), 'read');
  if (principal === undefined) throw new Failure('access.invalid-token');
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(name, { principal, until: at.getTime() + REMEMBERED_MS });
  return principal;
}

const refused = (detail: { zh: string; en: string }) => new Failure('access.invalid-proof', { detail });
