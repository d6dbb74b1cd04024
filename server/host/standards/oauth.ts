import formBody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failureOf } from '../../kernel/failure-of.ts';
import { perform, type Pipeline } from '../../kernel/perform.ts';
import { Failure, failures, type FailureCode } from '../../kernel/pure/failure.ts';
import { anyone } from '../../kernel/pure/principal.ts';
import { CLIENT_ALGORITHMS, tokenEndpoint } from '../../modules/access/index.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const MAX_FORM_BYTES = 16 * 1024;

/**
 * OAuth 2.0 as machine clients have it in their libraries: `POST /oauth/token` for client credentials (RFC 6749, 4.4) with an assertion
 * (RFC 7523) and a DPoP proof (RFC 9449), and the metadata of RFC 8414. What it does is the operation `access.issue-token`.
 */
export async function addOAuth(app: FastifyInstance, pipeline: Pipeline): Promise<void> {
  app.get('/.well-known/oauth-authorization-server', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(metadataOf(pipeline.publicUrl)),
  );
  // Forms are read here and nowhere else.
  await app.register(async (scope) => {
    await scope.register(formBody, { bodyLimit: MAX_FORM_BYTES });
    scope.setErrorHandler((error, request, reply) => sendError(request, reply, asFailure(error)));
    scope.post('/oauth/token', (request, reply) => issue(pipeline, request, reply));
  });
}

async function issue(pipeline: Pipeline, request: FastifyRequest, reply: FastifyReply) {
  const form = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  if (form['grant_type'] !== 'client_credentials')
    return sendOAuthError(reply, 400, 'unsupported_grant_type', 'client_credentials');
  if (form['client_assertion_type'] !== ASSERTION_TYPE)
    return sendOAuthError(reply, 401, 'invalid_client', `client_assertion_type must be ${ASSERTION_TYPE}`);
  const proof = request.headers['dpop'];
  if (typeof proof !== 'string') return sendOAuthError(reply, 400, 'invalid_dpop_proof', 'the DPoP header is missing');
  const answer = await perform(pipeline, {
    operation: 'access.issue-token',
    input: { assertion: form['client_assertion'], proof },
    principal: anyone,
    language: 'en',
    requestId: request.id,
  });
  if (answer.kind !== 'json') throw new Error('a token is no file');
  const { accessToken, tokenType, expiresInSeconds } = answer.body as Issued;
  return reply.send({ access_token: accessToken, token_type: tokenType, expires_in: expiresInSeconds });
}

type Issued = { readonly accessToken: string; readonly tokenType: string; readonly expiresInSeconds: number };

const metadataOf = (publicUrl: string) => ({
  issuer: publicUrl,
  token_endpoint: tokenEndpoint(publicUrl),
  jwks_uri: `${publicUrl}/.well-known/jwks.json`,
  response_types_supported: [],
  grant_types_supported: ['client_credentials'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: CLIENT_ALGORITHMS,
  dpop_signing_alg_values_supported: CLIENT_ALGORITHMS,
  service_documentation: `${publicUrl}/reference`,
});

/** RFC 6749 5.2 and RFC 9449 5: the words OAuth has for what the table of failures says. */
const words: Partial<Record<FailureCode, readonly [status: number, error: string]>> = {
  'access.invalid-client': [401, 'invalid_client'],
  'access.invalid-proof': [400, 'invalid_dpop_proof'],
  'request.invalid': [400, 'invalid_request'],
  'request.too-large': [413, 'invalid_request'],
  'quota.exceeded': [429, 'temporarily_unavailable'],
  'node.unavailable': [503, 'temporarily_unavailable'],
};

function sendError(_request: FastifyRequest, reply: FastifyReply, failure: Failure) {
  const [status, error] = words[failure.code] ?? [failures[failure.code].status, 'server_error'];
  if (failure.info.retryAfterSeconds !== undefined) reply.header('retry-after', failure.info.retryAfterSeconds);
  const issue = failure.info.issues?.[0];
  const said = failure.info.detail?.en ?? (issue && `${issue.field} ${issue.message.en}`);
  const { title, next } = failures[failure.code];
  return sendOAuthError(reply, status, error, `${said ?? title.en}. ${next.en}`);
}

function sendOAuthError(reply: FastifyReply, status: number, error: string, description: string) {
  // RFC 6749 5.2 allows printable ASCII without quotes and backslashes.
  const error_description = description.replaceAll(/[^\x20-\x7E]|["\\]/g, "'");
  return reply.status(status).send({ error, error_description });
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return new Failure('request.too-large');
  if (status === 429) return new Failure('quota.exceeded');
  if (status !== undefined && status < 500)
    return new Failure('request.invalid', { detail: { zh: '请求不是有效的表单', en: 'The body is not a valid form' } });
  return failureOf(error, undefined);
}
