import type { DownloadedFile } from './downloaded-file.ts';
import { operations, type Operations } from './gen/operations.gen.ts';
import { ProblemError, type Problem } from './problem.ts';
import { createTokenSource, type ClientCredential, type TokenSource } from './token-source.ts';
import { UnreachableError } from './unreachable-error.ts';

export type ClientOptions = {
  /** Where the platform is, such as `https://jinqiao.example.cn`. */
  readonly url: string;
  /** Bearer key of a machine client; without it and a `credential` only public operations answer. */
  readonly key?: string;
  /** Private key of a machine client: tokens are got with it, and bound to a key of this process. Goes before `key`. */
  readonly credential?: ClientCredential;
  /** What the platform calls itself towards holders of tokens, where that is not the origin of `url`. */
  readonly issuer?: string;
  readonly language?: 'zh' | 'en';
  readonly timeoutMs?: number;
};

export type CallOptions = {
  /** The same key runs a command once, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

type Name = Extract<keyof Operations, string>;
/** What can be sent as bytes: a Blob or file, a buffer, or a stream. */
export type Body = string | Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array>;
type Uploads = { [N in Name]: (typeof operations)[N]['body'] extends 'bytes' ? N : never }[Name];
/** Operations that answer a page at a time. */
type Listings = { [N in Name]: Operations[N]['output'] extends { readonly next: string | null } ? N : never }[Name];

export type Client = {
  /** Calls an operation. Throws `ProblemError` when the platform refuses, and `UnreachableError` when it gives no answer. */
  readonly call: <N extends Exclude<Name, Uploads>>(
    name: N,
    input: Operations[N]['input'],
    options?: CallOptions,
  ) => Promise<Operations[N]['output']>;
  /** Calls an operation whose body is bytes. */
  readonly upload: <N extends Uploads>(
    name: N,
    input: Operations[N]['input'],
    bytes: Body,
    options?: CallOptions,
  ) => Promise<Operations[N]['output']>;
  /** The pages of a listing, one after the other, from the input's cursor to the end. The reader ends it by not reading on. */
  readonly pages: <N extends Listings>(
    name: N,
    input: Operations[N]['input'],
    options?: CallOptions,
  ) => AsyncGenerator<Operations[N]['output'], void, void>;
  /** The platform's public keys as a JWK set, with which its receipts can be checked. */
  readonly publicKeys: () => Promise<{ readonly keys: readonly Readonly<Record<string, unknown>>[] }>;
};

const DEFAULT_TIMEOUT_MS = 120_000;

/** A typed client of the platform, without dependencies. Runs in Node 20 or newer and in browsers. */
export function createClient(given: ClientOptions): Client {
  const options: Connected = given.credential === undefined ? given : { ...given, tokens: tokensOf(given, given.credential) };
  const call: Client['call'] = (name, input, given = {}) =>
    send(options, name, '', JSON.stringify(input), 'application/json', given) as never;
  return {
    call,
    upload: (name, input, bytes, given = {}) => {
      const entries = Object.entries(input as object).map(([key, value]) => [key, String(value)] as [string, string]);
      return send(
        options,
        name,
        `?${new URLSearchParams(entries).toString()}`,
        bytes,
        'application/octet-stream',
        given,
      ) as never;
    },
    pages: (name, input, given) => pagesOf(call, name, input, given),
    publicKeys: () => reach(given, '/.well-known/jwks.json', {}, (response) => response.json() as never),
  };
}

type Connected = ClientOptions & { readonly tokens?: TokenSource };

const tokensOf = ({ url, issuer }: ClientOptions, credential: ClientCredential): TokenSource =>
  createTokenSource({ url, credential, ...(issuer === undefined ? {} : { issuer }) });

async function* pagesOf<N extends Listings>(
  call: Client['call'],
  name: N,
  input: Operations[N]['input'],
  given: CallOptions | undefined,
): AsyncGenerator<Operations[N]['output'], void, void> {
  let cursor: string | null | undefined;
  do {
    const page = await call(name as never, (cursor === undefined ? input : { ...input, cursor }) as never, given);
    yield page;
    cursor = (page as { next: string | null }).next;
  } while (cursor !== null);
}

async function send(
  options: Connected,
  name: Name,
  query: string,
  body: Body,
  type: string,
  call: CallOptions,
): Promise<unknown> {
  const init = {
    method: 'POST',
    headers: {
      'content-type': type,
      'accept-language': options.language ?? 'zh',
      ...(options.key === undefined || options.tokens ? {} : { authorization: `Bearer ${options.key}` }),
      ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
    },
    body,
    ...(typeof body === 'string' ? {} : { duplex: 'half' }),
  } as RequestInit;
  const read = operations[name].answer === 'file' ? fileOf : (response: Response) => response.json();
  return reach(options, `/v1/${name}${query}`, init, read, call.signal);
}

/**
 * Sends and reads within the time allowed; what `read` leaves open, such as the stream of a download, may take longer. The
 * signal of the caller, unlike the time limit, ends the call as he says.
 */
async function reach<T>(
  options: Connected,
  path: string,
  init: RequestInit,
  read: (response: Response) => T | Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const limitMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
  try {
    const signals = signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]);
    const response = await fetchWith(options.tokens, new URL(path, options.url), { ...init, signal: signals });
    if (response.ok) return await read(response);
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    throw new ProblemError(await problemOf(response), Number.isFinite(wait) ? wait : undefined);
  } catch (error) {
    const meant = error instanceof ProblemError || (signal?.aborted === true && error === signal.reason);
    throw meant ? error : new UnreachableError(options.url, error);
  } finally {
    clearTimeout(timer);
  }
}

/** With a token a request is sent a second time, once, when the platform asks for a newer token or nonce; a stream cannot be. */
async function fetchWith(tokens: TokenSource | undefined, url: URL, init: RequestInit): Promise<Response> {
  if (tokens === undefined) return fetch(url, init);
  const once = async () => {
    const proved = await tokens.headersFor(init.method ?? 'GET', url.pathname);
    const response = await fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...proved } });
    return { response, again: tokens.learn(response, proved) };
  };
  const { response, again } = await once();
  if (!again || init.body instanceof ReadableStream) return response;
  await response.body?.cancel();
  return (await once()).response;
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    // Something between us and the platform answered, such as a proxy.
    return {
      type: 'about:blank',
      title: text.slice(0, 200),
      status: response.status,
      side: 'node',
      retryable: response.status >= 500,
      next: '',
    };
  }
}

function fileOf(response: Response): DownloadedFile {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return {
    fileName: name === undefined ? 'download' : decodeURIComponent(name),
    contentType: response.headers.get('content-type') ?? 'application/octet-stream',
    content: response.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() }),
  };
}
