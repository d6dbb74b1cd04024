import type { Principal } from './principal.ts';
import type { Query } from './sql.ts';
import type { Language } from './text.ts';

/** One database transaction, limited by row security to what the principal may reach. */
export type Tx = {
  /** All rows of a statement. `R` is what the statement's columns are; the caller answers for it. */
  readonly rows: <R extends object>(query: Query) => Promise<R[]>;
  /** The only row, or undefined. More than one row is a defect. */
  readonly row: <R extends object>(query: Query) => Promise<R | undefined>;
  /** How many rows a statement changed. */
  readonly run: (query: Query) => Promise<number>;
};

/** Something that happened, for other modules to react to. Written in the transaction of its cause. */
export type DomainEvent = { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };

export type Log = {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
};

/** All that an operation, reaction or job gets: there are no globals. */
export type Context = {
  readonly principal: Principal;
  readonly tx: Tx;
  /** The moment of this call; the same in every row it writes. */
  readonly now: Date;
  readonly language: Language;
  readonly requestId: string;
  readonly emit: (event: DomainEvent) => Promise<void>;
  readonly log: Log;
  readonly platform: Platform;
};

/** What the process offers to every module: files, signature, bulk loading. */
export type Platform = {
  /** Signs a JSON document as a compact JWS of this node. */
  readonly sign: (document: object) => Promise<string>;
  /** The node's public keys as a JWK set. */
  readonly publicKeys: () => Promise<object>;
  /** The public key as the disclosure log names it: 32 bytes (RFC 8032), and its thumbprint. */
  readonly logKey: { readonly keyId: string; readonly publicKey: Uint8Array };
  /** Folder for delivered files waiting to be read and kept as evidence. */
  readonly spoolDir: string;
  /** Folder where departments' front-end machines (前置机) put files; undefined when the operator has set none. */
  readonly dropFolder: string | undefined;
  /** A further, short transaction of its own, for work in blocks. */
  readonly transaction: <T>(principal: Principal, work: (ctx: Context) => Promise<T>) => Promise<T>;
  /** A transaction on the loading connection: it may COPY into the tables of records, and nothing else. */
  readonly load: <T>(work: (loader: Loader) => Promise<T>) => Promise<T>;
};

export type Loader = Tx & {
  /** Streams rows in PostgreSQL's text format into `target` (`schema.table (columns)`); answers the number of rows. */
  readonly copyIn: (
    target: string,
    chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  ) => Promise<number>;
};
