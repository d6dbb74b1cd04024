import type { Context } from './pure/context.ts';
import type { FileAnswer } from './pure/operation.ts';
import type { Principal } from './pure/principal.ts';
import type { Language } from './pure/text.ts';

/** What a caller asks, however it reached us: HTTP, command line in process, worker, peer node. */
export type Call = {
  readonly operation: string;
  readonly input: unknown;
  readonly principal: Principal;
  readonly language: Language;
  readonly requestId?: string;
  readonly idempotencyKey?: string;
  readonly bytes?: AsyncIterable<Uint8Array>;
};

/** What the pipeline answers. A file is written after the audit row is committed. */
export type Answer =
  | { readonly kind: 'json'; readonly body: unknown; readonly replayed: boolean }
  | { readonly kind: 'file'; readonly file: FileAnswer; readonly context: Omit<Context, 'tx'> };
