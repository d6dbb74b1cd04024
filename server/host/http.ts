import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Answer } from '../kernel/call.ts';
import { failureOf } from '../kernel/failure-of.ts';
import { perform, type Pipeline } from '../kernel/perform.ts';
import { Failure, failures, problemOf } from '../kernel/pure/failure.ts';
import { jsonPieces } from '../kernel/pure/json-text.ts';
import { anyone } from '../kernel/pure/principal.ts';
import type { Language } from '../kernel/pure/text.ts';
import { identify, type Identification } from './identify.ts';
import { addPortals } from './portals.ts';
import { addReference } from './reference.ts';
import { sendFile } from './send-file.ts';
import { keepSession, requireOwnOrigin } from './session-cookie.ts';
import { addOAuth } from './standards/oauth.ts';
import { addTlogTiles } from './standards/tlog-tiles.ts';
import { challengeOf, offerNonce } from './token-request.ts';

export type HttpOptions = Identification & {
  readonly pipeline: Pipeline;
  readonly requestsPerMinute: number;
};

const MAX_BODY_BYTES = 16 * 1024 * 1024;
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** A UTF-16 unit becomes at most three bytes of UTF-8. */
const MOST_BYTES_A_UNIT = 3;
const scratch = Buffer.alloc(1024 * 1024);
const MAX_IDEMPOTENCY_KEY = 200;

/** The HTTP face: `POST /v1/<module>.<verb>` for every operation, and a few GETs for health, keys and the reference. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 120 },
    logger: false,
    forceCloseConnections: 'idle',
  });
  // A part of a file is streamed to disk, never held whole; its size is bounded by the upload operation itself.
  app.addContentTypeParser('application/octet-stream', { bodyLimit: MAX_PART_BYTES }, (_request, payload, done) =>
    done(null, payload),
  );
  await app.register(cookie);
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    // By address, not by key: whoever tries out keys must not get a fresh allowance with each.
    keyGenerator: (request) => request.ip,
    errorResponseBuilder: (_request, context) =>
      new Failure('quota.exceeded', { retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    offerNonce(options.tokens, request, reply);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error, request, reply) => sendFailure(request, reply, asFailure(error)));
  app.setNotFoundHandler((request, reply) => sendFailure(request, reply, new Failure('operation.unknown')));
  app.get('/health', async () => {
    await options.pipeline.database.transaction(anyone, (tx) => tx.rows({ text: 'select 1', values: [] }));
    return { status: 'ok' };
  });
  app.get('/.well-known/jwks.json', () => options.pipeline.signer.publicKeys());
  await addOAuth(app, options.pipeline);
  addTlogTiles(app, options.pipeline);
  await addReference(app, options.pipeline.registry);
  await addPortals(app);
  app.post<{ Params: { operation: string } }>('/v1/:operation', (request, reply) => handle(options, request, reply));
  return app;
}

async function handle(options: HttpOptions, request: FastifyRequest<{ Params: { operation: string } }>, reply: FastifyReply) {
  const principal = await identify(options, request);
  const found = options.pipeline.registry.operations.get(request.params.operation)?.operation;
  if (found?.session !== undefined) requireOwnOrigin(request, options.pipeline.publicUrl);
  const upload = found?.body === 'bytes';
  const key = idempotencyKeyOf(request);
  const answer = await perform(options.pipeline, {
    operation: request.params.operation,
    input: upload ? fromQuery(request.query, found.input) : (request.body ?? {}),
    principal,
    language: languageOf(request),
    requestId: request.id,
    ...(key === undefined ? {} : { idempotencyKey: key }),
    ...(upload && isStream(request.body) ? { bytes: request.body } : {}),
  });
  reply.header('x-request-id', request.id);
  if (found?.session !== undefined) return sendJson(reply, keepSession(reply, answer, options.pipeline.publicUrl));
  return answer.kind === 'json' ? sendJson(reply, answer) : sendFile(options.pipeline.database, principal, reply, answer);
}

/** A key that is too long is refused, not cut: two that begin alike would be taken for one. */
function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return undefined;
  if (key.length <= MAX_IDEMPOTENCY_KEY) return key;
  const message = { zh: `最多 ${MAX_IDEMPOTENCY_KEY} 个字符`, en: `has at most ${MAX_IDEMPOTENCY_KEY} characters` };
  throw new Failure('request.invalid', { issues: [{ field: 'Idempotency-Key', rule: 'maxLength', message }] });
}

function sendJson(reply: FastifyReply, answer: Extract<Answer, { kind: 'json' }>) {
  if (answer.replayed) reply.header('idempotent-replayed', 'true');
  return reply.type('application/json; charset=utf-8').send(encoded(jsonPieces(answer.body)));
}

/** Piece by piece into memory at hand: joined, a text with Chinese in it would be copied once more, gone through to be measured, and then written. */
function encoded(pieces: readonly string[]): Buffer {
  let used = 0;
  for (const piece of pieces) {
    if (used + piece.length * MOST_BYTES_A_UNIT > scratch.length) return Buffer.from(pieces.join(''));
    used += scratch.write(piece, used);
  }
  return Buffer.from(scratch.subarray(0, used));
}

/** Values of a query string are texts; the operation's schema says which of them are numbers. */
function fromQuery(query: unknown, schema: unknown): Record<string, unknown> {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string }> };
  const read = (name: string, value: unknown) =>
    properties[name]?.type === 'integer' && typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Object.fromEntries(Object.entries(query as object).map(([name, value]) => [name, read(name, value)]));
}

function sendFailure(request: FastifyRequest, reply: FastifyReply, failure: Failure) {
  if (failure.info.retryAfterSeconds !== undefined) reply.header('retry-after', failure.info.retryAfterSeconds);
  const challenge = challengeOf(failure.code);
  if (challenge !== undefined) reply.header('www-authenticate', challenge);
  return reply
    .status(failures[failure.code].status)
    .header('x-request-id', request.id)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(failure, languageOf(request), request.id)));
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return new Failure('request.too-large');
  if (status === 429) return new Failure('quota.exceeded');
  if (status !== undefined && status < 500) {
    return new Failure('request.invalid', { detail: { zh: '请求不是有效的 JSON', en: 'The body is not valid JSON' } });
  }
  return failureOf(error, undefined);
}

function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
