import type { DocumentKey } from './document-key.ts';
import type { Kept } from './kept.ts';
import type { Principal } from './principal.ts';
import type { PublishedKey, SigningKeys } from './signing-keys.ts';
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
  /**
   * Gives a statement to be sent together with the commit: it costs no round trip of its own, and when it fails nothing is committed.
   * Where nothing is committed, as in a query, giving one is a defect.
   */
  readonly atCommit: (query: Query) => void;
};

/** Of a `tx` that commits nothing of its own. */
export function nothingToCommit(): never {
  throw new Error('no transaction is held that a statement could be committed with');
}

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
  /** Names the enterprise whose file this call reads: the call's entry in the log of uses is then among those that concern it. */
  readonly concerns: (subjectId: string) => void;
  readonly log: Log;
  readonly platform: Platform;
};

/** What the process offers to every module: files, signature, bulk loading. */
export type Platform = {
  /** Where the platform is reached from outside, without a slash at its end: the name it goes by towards machine clients. */
  readonly publicUrl: string;
  /** Signs a JSON document as a compact JWS of this node; `typ` says what kind of document it is where that matters. */
  readonly sign: (document: object, typ?: string) => Promise<string>;
  /** The node's public keys as a JWK set. */
  readonly publicKeys: () => Promise<{ readonly keys: readonly PublishedKey[] }>;
  /** Signs bytes as they are (Ed25519, RFC 8032), for formats that are no JWS; names the key that signed. */
  readonly signBytes: (bytes: (keyId: string) => Uint8Array) => Uint8Array;
  /** The public key as the disclosure log names it: 32 bytes (RFC 8032), its thumbprint, and that of the log's first key. */
  readonly logKey: { readonly keyId: string; readonly publicKey: Uint8Array; readonly originKeyId: string };
  /** Signs documents for people (PDF): apart from the node's keys, by a certificate that names the operator. */
  readonly documentKey: DocumentKey;
  /** Which of the node's keys sign. */
  readonly signingKeys: () => SigningKeys;
  /** Makes the next signing key the current one. One caller at a time. */
  readonly rotateSigningKey: (now: Date) => Promise<SigningKeys>;
  /** Seals a text so that only this platform opens it again, for the same `about` only. */
  readonly seal: (text: string, about: string) => Uint8Array;
  /** @throws when it was not sealed here, or for something else. */
  readonly unseal: (sealed: Uint8Array, about: string) => string;
  /** Folder for delivered files waiting to be read and kept as evidence. */
  readonly spoolDir: string;
  /** Folder where departments' front-end machines (前置机) put files; undefined when the operator has set none. */
  readonly dropFolder: string | undefined;
  /** Networks (`10.0.0.0/8`) in which live sources may stand although they are not public. */
  readonly sourceNetworks: readonly string[];
  /** Networks in which institutions' webhooks may stand although they are not public: this very machine in a demo, else none. */
  readonly webhookNetworks: readonly string[];
  /** How many requests a minute are taken from one network address. */
  readonly requestsPerMinute: number;
  /** What a module keeps beside the database as long as the process runs. */
  readonly kept: <T>(one: Kept<T>) => T;
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
