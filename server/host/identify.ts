import type { FastifyRequest } from 'fastify';
import { Failure } from '../kernel/pure/failure.ts';
import { anyone, type Principal } from '../kernel/pure/principal.ts';
import type { TokenIdentity } from '../modules/access/index.ts';
import { requireOwnPage, sessionTokenOf } from './session-cookie.ts';
import { tokenRequestOf } from './token-request.ts';

export type Identification = {
  readonly pipeline: { readonly publicUrl: string };
  /** Finds who a bearer key belongs to; undefined when nobody. */
  readonly authenticate: (bearer: string) => Promise<Principal | undefined>;
  readonly tokens: TokenIdentity;
  /** Finds who opened a session by its token; undefined when it is over. */
  readonly findSession: (token: string) => Promise<Principal | undefined>;
};

/**
 * Who sends a request: a program by its key or its token, a person by the cookie of his session, otherwise anyone. A key that is not known is refused; a session
 * that is over is not, so that its holder can sign in again. A cookie comes along whoever made the browser send it, so it counts only from our own pages.
 */
export async function identify(options: Identification, request: FastifyRequest): Promise<Principal> {
  const header = request.headers.authorization;
  if (header !== undefined) return identifyProgram(options, request, header);
  const token = sessionTokenOf(request, options.pipeline.publicUrl);
  if (token === undefined) return anyone;
  requireOwnPage(request, options.pipeline.publicUrl);
  return (await options.findSession(token)) ?? anyone;
}

async function identifyProgram(options: Identification, request: FastifyRequest, header: string): Promise<Principal> {
  const byToken = tokenRequestOf(request);
  if (byToken) return options.tokens.identify(byToken);
  const principal = header.startsWith('Bearer ') ? await options.authenticate(header.slice(7)) : undefined;
  if (!principal) throw new Failure('access.unknown-caller');
  return principal;
}
