import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FailureCode } from '../kernel/pure/failure.ts';
import { CLIENT_ALGORITHMS, type TokenIdentity, type TokenRequest } from '../modules/access/index.ts';

const SCHEME = 'DPoP ';

/** What a request with `Authorization: DPoP …` is known by; undefined where it comes otherwise (RFC 9449, 7.1). */
export function tokenRequestOf(request: FastifyRequest): TokenRequest | undefined {
  const { authorization } = request.headers;
  const proof = request.headers['dpop'];
  if (authorization === undefined || !authorization.startsWith(SCHEME)) return undefined;
  return {
    token: authorization.slice(SCHEME.length),
    // Several headers are joined with a comma, and so are no proof.
    proof: typeof proof === 'string' ? proof : '',
    method: request.method,
    path: request.url.split('?')[0] ?? '',
  };
}

/** Gives whoever sends proofs the nonce for the next one (RFC 9449, 8.2). */
export function offerNonce(tokens: TokenIdentity, request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers['dpop'] !== undefined) reply.header('dpop-nonce', tokens.nonce());
}

const errors: Partial<Record<FailureCode, string>> = {
  'access.invalid-token': 'invalid_token',
  'access.invalid-proof': 'invalid_dpop_proof',
  'access.use-nonce': 'use_dpop_nonce',
};

/** How to come, for whoever was not known (RFC 9110, 11.6.1): by a token bound to a key, or by a bearer key; undefined for other failures. */
export function challengeOf(code: FailureCode): string | undefined {
  const algorithms = `algs="${CLIENT_ALGORITHMS.join(' ')}"`;
  const error = errors[code];
  if (error !== undefined) return `DPoP error="${error}", ${algorithms}`;
  return code === 'access.unknown-caller' ? `Bearer, DPoP ${algorithms}` : undefined;
}
