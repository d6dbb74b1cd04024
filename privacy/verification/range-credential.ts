import { randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { dominatingPartitions } from './dominating-partitions.ts';
import { rootOf, sortedLeaves } from './hash-chains.ts';

/** What the issuer signs. The value is in it only as a root from which nobody reads it. */
export type RangeStatement = {
  readonly protocol: 'jinqiao-range/1';
  readonly issuer: string;
  /** The enterprise the value is of. */
  readonly subject: string;
  readonly indicator: string;
  /** The day the value is of, and the last on which the credential holds; ISO 8601. */
  readonly asOf: string;
  readonly expires: string;
  /** The enterprise's Ed25519 key: only it can present. SPKI, base64. */
  readonly holder: string;
  readonly root: string;
};

/** What the enterprise keeps. Whoever has `secret` knows the value. */
export type RangeCredential = {
  readonly statement: RangeStatement;
  readonly signature: string;
  readonly value: number;
  readonly secret: string;
};

export type CredentialOrder = Omit<RangeStatement, 'protocol' | 'holder' | 'root'> & {
  readonly value: number;
  readonly holderKey: KeyObject;
};

const SECRET_BYTES = 32;

/**
 * Issues a credential by which the holder can show, for any threshold up to the value, that the value reaches it, and nothing else of the value.
 * Presentations of one credential can be linked and together tell something of the digits, so an issuer hands out several. Throws RangeError where
 * the value is not a whole number below 2^40.
 */
export function issueRangeCredential({ value, holderKey, ...said }: CredentialOrder, issuerKey: KeyObject): RangeCredential {
  const secret = randomBytes(SECRET_BYTES);
  const root = rootOf(sortedLeaves(secret, dominatingPartitions(value))).toString('base64');
  const holder = holderKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const statement: RangeStatement = { protocol: 'jinqiao-range/1', ...said, holder, root };
  return { statement, signature: signObject(statement, issuerKey), value, secret: secret.toString('base64') };
}

/** An Ed25519 signature over the canonical form (RFC 8785), base64. */
export function signObject(value: object, key: KeyObject): string {
  return sign(null, canonicalBytes(value), key).toString('base64');
}

export function isSignedBy(value: object, signature: string, key: KeyObject): boolean {
  return verify(null, canonicalBytes(value), key, Buffer.from(signature, 'base64'));
}

function canonicalBytes(value: object): Buffer {
  return Buffer.from(canonicalize(value) ?? '');
}
