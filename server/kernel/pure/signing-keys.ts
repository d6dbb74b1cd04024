import type { JWK } from 'jose';

/** A public key of the node as published: `iat` when it began to sign, `exp` when it ended, in seconds since 1970. */
export type PublishedKey = JWK & {
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
  readonly iat?: number;
  readonly exp?: number;
};

/** Which of the node's keys signs, since when, and which will. */
export type SigningKeys = {
  readonly current: { readonly keyId: string; readonly since: Date };
  readonly next: { readonly keyId: string; readonly since: Date };
  /** How many signed before. */
  readonly retired: number;
};
