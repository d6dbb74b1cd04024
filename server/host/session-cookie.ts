import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../kernel/call.ts';
import { Failure } from '../kernel/pure/failure.ts';

/** For callers that name no origin. A page of another site cannot add it without asking us first (Fetch, 3.3), which we never grant. */
const OWN_PAGE_HEADER = 'x-jinqiao-page';
const PLAIN_NAME = 'jinqiao';
/** Bound to this very host, to all of it, and to TLS (RFC 6265bis 4.1.3.2). Browsers take it over https only, so the demo on this machine goes without. */
const HOST_NAME = '__Host-jinqiao';
const MAX_TOKEN_LENGTH = 100;

/** The token of the session in the request's cookie, if there is one. */
export function sessionTokenOf(request: FastifyRequest, publicUrl: string): string | undefined {
  // Never the other one: a neighbouring host could plant a cookie of the plain name.
  const token = request.cookies[cookieOf(publicUrl).name];
  return token === undefined || token === '' || token.length > MAX_TOKEN_LENGTH ? undefined : token;
}

/**
 * Refuses what another site made the browser send: a call has to name our own origin, which browsers add to every POST and no page can forge, or
 * carry our header. @throws `access.cross-site`
 */
export function requireOwnPage(request: FastifyRequest, publicUrl: string): void {
  if (request.headers.origin === undefined && request.headers[OWN_PAGE_HEADER] === undefined)
    throw new Failure('access.cross-site');
  requireOwnOrigin(request, publicUrl);
}

/** Refuses what a page of another site sends; a program, which names no origin, may pass. Our own origin is the public one, or the host that was asked. @throws `access.cross-site` */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return;
  if (hostOf(origin) !== host) throw new Failure('access.cross-site');
}

/**
 * Moves the token of a session that was opened from the answer into a cookie that no script can read and no other site can send, and takes the cookie
 * away when the session was ended. It ends with the browser, or when the session does.
 */
export function keepSession(reply: FastifyReply, answer: Answer, publicUrl: string): Extract<Answer, { kind: 'json' }> {
  if (answer.kind !== 'json') throw new Error('a session is not opened by a file');
  const { sessionToken, ...body } = answer.body as { readonly sessionToken?: string };
  const { name, options } = cookieOf(publicUrl);
  if (sessionToken === undefined) reply.clearCookie(name, options);
  else reply.setCookie(name, sessionToken, options);
  return { ...answer, body };
}

function cookieOf(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? HOST_NAME : PLAIN_NAME, options: { path: '/', httpOnly: true, sameSite: 'strict', secure } } as const;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
