import { Agent, request as requestPlain, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';
import { inexactValue } from '../../../kernel/pure/inexact-value.ts';
import { SourceFault } from '../model/source-fault.ts';
import { addressGuard, type AddressGuard } from './address-guard.ts';
import { signRequest, type SignBytes } from './sign-request.ts';

/** What requests of one process share: who may be reached, and connections that are kept open. */
export type Wire = { readonly guard: AddressGuard; readonly plain: Agent; readonly secure: SecureAgent };

/** Posts a JSON document to a source and answers the JSON that comes back. Throws nothing but `SourceFault`. */
export type Post = (path: string, document: object) => Promise<unknown>;

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const MAX_SOCKETS = 64;

export const openWire = (networks: readonly string[]): Wire => ({
  guard: addressGuard(networks),
  plain: new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS }),
  secure: new SecureAgent({ keepAlive: true, maxSockets: MAX_SOCKETS }),
});

export function postTo(wire: Wire, baseUrl: string, sign: SignBytes, signal: AbortSignal): Post {
  return async (path, document) => {
    const url = new URL(`${baseUrl.replace(/\/$/, '')}${path}`);
    wire.guard.requireLiteral(url.hostname);
    const body = Buffer.from(JSON.stringify(document));
    try {
      return await readAnswer(await send(wire, url, body, signRequest(url, body, sign, new Date()), signal));
    } catch (error) {
      if (error instanceof SourceFault) throw error;
      if (signal.aborted) throw new SourceFault('source.timeout', 'timeout');
      throw new SourceFault('source.unavailable', (error as NodeJS.ErrnoException).code ?? 'connection');
    }
  };
}

function send(
  wire: Wire,
  url: URL,
  body: Buffer,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const options = {
    method: 'POST',
    headers: { ...headers, accept: 'application/json', 'content-length': body.length },
    agent: secure ? wire.secure : wire.plain,
    lookup: wire.guard.lookup,
    signal,
  };
  return new Promise((resolve, reject) => {
    const out = secure ? requestSecure(url, options, resolve) : requestPlain(url, options, resolve);
    out.once('error', reject);
    out.end(body);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<unknown> {
  try {
    requireOk(answer);
    const text = await readText(answer);
    const value = parse(text);
    // A number that a double does not hold would become another one.
    if (inexactValue(value) !== undefined) throw new SourceFault('source.invalid-answer', 'number');
    return value;
  } catch (error) {
    // What is left of it is of no use, and the connection must not be taken up by it.
    answer.destroy();
    throw error;
  }
}

function requireOk({ statusCode = 0, headers }: IncomingMessage): void {
  if (statusCode >= 500 || statusCode === 429) throw new SourceFault('source.unavailable', `status-${statusCode}`);
  if (statusCode >= 400) throw new SourceFault('source.refused', `status-${statusCode}`);
  // Redirects among them: a source stands where it was registered.
  if (statusCode !== 200) throw new SourceFault('source.invalid-answer', `status-${statusCode}`);
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw new SourceFault('source.invalid-answer', 'content-type');
}

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new SourceFault('source.invalid-answer', 'size');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SourceFault('source.invalid-answer', 'json');
  }
}
