import type { Static, TSchema } from 'typebox';
import type { Writable } from 'node:stream';
import type { Context } from './context.ts';
import type { MandateAct } from './mandate.ts';
import type { Role } from './principal.ts';
import type { Bilingual } from './text.ts';

/** A file an operation answers with. `write` runs in a read-only transaction of the same caller, with back-pressure. */
export type FileAnswer = {
  readonly fileName: string;
  readonly contentType: string;
  readonly write: (out: Writable, ctx: Context) => Promise<void>;
};

type Base<I extends TSchema> = {
  /** `<module>.<verb>`, the same as the file's place. */
  readonly name: string;
  /** A query changes nothing but the disclosure log; a command may be repeated safely with an Idempotency-Key. */
  readonly kind: 'query' | 'command';
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Who may call it; everybody else is refused. */
  readonly roles: readonly Role[];
  /** What lets the staff of an enterprise call it: any one of these acts in the mandate. Without it only the owner may. */
  readonly mandate?: readonly MandateAct[];
  /**
   * By default one transaction holds the whole call. `own`: no transaction is held while it runs; its `tx` gives each statement one
   * of its own, and it must be safe to repeat by itself. For calls that wait for bytes or take long.
   */
  readonly transaction?: 'one' | 'own';
  /** The answer holds a secret: it is never remembered, so a repeated key runs the command again. */
  readonly secret?: true;
  /** A person who has proved only one factor may call it too. */
  readonly firstFactor?: true;
  /**
   * The answer's `sessionToken` opens a session, or the call ends the present one (then it answers none). Over HTTP the token leaves in a cookie and never
   * in the body.
   */
  readonly session?: 'opens' | 'ends';
  readonly input: I;
  /** A valid input, shown in the reference and used by the conformance tests. */
  readonly example: Static<I>;
};

export type JsonOperation<I extends TSchema = TSchema, O extends TSchema = TSchema, P = unknown> = Base<I> & {
  readonly answer?: 'json';
  readonly body?: 'json';
  readonly output: O;
  /**
   * What must be waited for outside: it runs before the transaction of a command begins, its `tx` gives each statement one of its own, and
   * what it answers is handed to `run`. What it found may have changed by then, so `run` checks again. Not for what is remembered by key.
   */
  readonly prepare?: (ctx: Context, input: Static<I>) => Promise<P>;
  readonly run: (ctx: Context, input: Static<I>, prepared: P) => Promise<Static<O>>;
};

/** Takes a raw body (bytes of a file) beside its input, which then stands in the query string. */
export type UploadOperation<I extends TSchema = TSchema, O extends TSchema = TSchema> = Base<I> & {
  readonly answer?: 'json';
  readonly body: 'bytes';
  readonly output: O;
  readonly run: (ctx: Context, input: Static<I>, bytes: AsyncIterable<Uint8Array>) => Promise<Static<O>>;
};

export type FileOperation<I extends TSchema = TSchema> = Base<I> & {
  readonly answer: 'file';
  readonly body?: 'json';
  readonly contentTypes: readonly string[];
  readonly run: (ctx: Context, input: Static<I>) => Promise<FileAnswer>;
};

export type Operation = JsonOperation | UploadOperation | FileOperation;

/** Declares something a caller may ask. One file in a module's `operations/` holds one of these. */
export function defineOperation<const I extends TSchema, const O extends TSchema, P>(
  definition: JsonOperation<I, O, P>,
): JsonOperation {
  return definition as unknown as JsonOperation;
}

/** Declares an operation whose body is a file. */
export function defineUpload<const I extends TSchema, const O extends TSchema>(
  definition: UploadOperation<I, O>,
): UploadOperation {
  return definition as unknown as UploadOperation;
}

/** Declares an operation that answers with a file. */
export function defineDownload<const I extends TSchema>(definition: FileOperation<I>): FileOperation {
  return definition as unknown as FileOperation;
}
