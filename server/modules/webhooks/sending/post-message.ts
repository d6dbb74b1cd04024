import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { AddressRefused, type AddressGuard } from '../../../kernel/address-guard.ts';
import { faultOfStatus, type Fault, type Outcome } from '../model/outcome.ts';

/** The specification asks for 15 seconds at least: so long a receiver has for all of it, from the name to the last byte. */
export const TIMEOUT_MS = 15_000;
/** What a receiver says beside its status is thrown away; one that says more than this is taken for something else than a receiver. */
const MAX_ANSWER_BYTES = 64 * 1024;
const SECOND_MS = 1_000;

/**
 * Posts a message and says what came of it; never throws. The connection is made to the address that was judged, is used for this one message, and
 * redirects are not followed.
 * @param signal ends it early; it then failed by `connection`.
 */
export async function postMessage(
  guard: AddressGuard,
  target: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  signal: AbortSignal,
  timeoutMs = TIMEOUT_MS,
): Promise<Outcome> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const url = new URL(target);
    guard.requireLiteral(url.hostname);
    const answer = await send(guard, url, headers, body, AbortSignal.any([timeout, signal]));
    await drain(answer);
    const status = answer.statusCode ?? 0;
    return { status, fault: faultOfStatus(status), askedMs: askedBy(answer) };
  } catch (error) {
    return { status: null, fault: timeout.aborted ? 'timeout' : faultOf(error), askedMs: 0 };
  }
}

function send(
  guard: AddressGuard,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': body.length, 'user-agent': 'jinqiao-webhooks' },
    agent: false as const,
    lookup: guard.lookup,
    signal,
  };
  return new Promise((resolve, reject) => {
    const out = secure ? requestSecure(url, options, resolve) : requestPlain(url, options, resolve);
    out.once('error', reject);
    out.end(body);
  });
}

class TooLarge extends Error {}

/** To the end, so that a receiver that still writes is not cut off; and no further than the limit. */
async function drain(answer: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new TooLarge();
  }
}

/** Only of those that say they are overwhelmed, and only in seconds. */
function askedBy({ statusCode, headers }: IncomingMessage): number {
  const asked = headers['retry-after'] ?? '';
  return (statusCode === 429 || statusCode === 503) && /^\d{1,6}$/.test(asked) ? Number(asked) * SECOND_MS : 0;
}

function faultOf(error: unknown): Fault {
  if (error instanceof AddressRefused) return 'address';
  if (error instanceof TooLarge) return 'too-large';
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'name';
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code) ? 'certificate' : 'connection';
}
