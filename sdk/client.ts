import { operations, type Operations } from './gen/operations.gen.ts';
import type { DownloadedFile } from './downloaded-file.ts';
import { ProblemError, type Problem } from './problem.ts';

export type ClientOptions = {
  /** Where the platform is, such as `https://jinqiao.example.cn`. */
  readonly url: string;
  /** Key of a machine client; without one only public operations answer. */
  readonly key?: string;
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

export type Client = {
  /** Calls an operation. Throws `ProblemError` when the platform refuses, and the network's own error when it cannot be reached. */
  readonly call: <N extends Exclude<Name, Uploads>>(name: N, input: Operations[N]['input'], options?: CallOptions) => Promise<Operations[N]['output']>;
  /** Calls an operation whose body is bytes. */
  readonly upload: <N extends Uploads>(name: N, input: Operations[N]['input'], bytes: Body, options?: CallOptions) => Promise<Operations[N]['output']>;
};

const DEFAULT_TIMEOUT_MS = 120_000;

/** A typed client of the platform, without dependencies. Runs in Node 20 or newer and in browsers. */
export function createClient(options: ClientOptions): Client {
  return {
    call: (name, input, call = {}) => send(options, name, '', JSON.stringify(input), 'application/json', call) as never,
    upload: (name, input, bytes, call = {}) => {
      const query = new URLSearchParams(Object.entries(input as object).map(([key, value]) => [key, String(value)] as [string, string]));
      return send(options, name, `?${query}`, bytes, 'application/octet-stream', call) as never;
    },
  };
}

async function send(options: ClientOptions, name: Name, query: string, body: Body, type: string, call: CallOptions): Promise<unknown> {
  const signal = call.signal ?? AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const response = await fetch(new URL(`/v1/${name}${query}`, options.url), {
    method: 'POST',
    headers: {
      'content-type': type,
      'accept-language': options.language ?? 'zh',
      ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
      ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
    },
    body,
    signal,
    ...(typeof body === 'string' ? {} : { duplex: 'half' }),
  } as RequestInit);
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return operations[name].answer === 'file' ? fileOf(response) : response.json();
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    // Something between us and the platform answered, such as a proxy.
    return { type: 'about:blank', title: text.slice(0, 200), status: response.status, side: 'node', retryable: response.status >= 500, next: '' };
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
