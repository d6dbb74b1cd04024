import { createPublicKey, randomInt, type KeyObject } from 'node:crypto';
import { digitsOf, DIGITS, dominates, dominatingPartitions } from './dominating-partitions.ts';
import { along, chainStart, leafOf, LEAVES, PATH_LENGTH, pathOf, rootFrom, sortedLeaves } from './hash-chains.ts';
import { isSignedBy, signObject, type RangeCredential, type RangeStatement } from './range-credential.ts';
import { VerificationRefusedError } from './verification-refused-error.ts';

/** What the bank is shown: at least `threshold`, for this bank and this question of it alone. About 1.5 KB as JSON. */
export type RangePresentation = {
  readonly statement: RangeStatement;
  readonly signature: string;
  readonly threshold: number;
  /** One node of a chain for each digit, the most significant first. */
  readonly nodes: readonly string[];
  readonly place: number;
  readonly path: readonly string[];
  readonly audience: string;
  readonly nonce: string;
  /** The holder's, over all the rest. */
  readonly holderSignature: string;
};

export type Audience = {
  readonly audience: string;
  /** Drawn by the bank for this question. */
  readonly nonce: string;
};

/** Shows that the value reaches a threshold. Throws `VerificationRefusedError('not-proved')` where it does not. */
export function presentCredential(
  { statement, signature, value, secret }: RangeCredential,
  threshold: number,
  { audience, nonce }: Audience,
  holderKey: KeyObject,
): RangePresentation {
  if (!Number.isInteger(threshold) || threshold < 0 || threshold > value) throw new VerificationRefusedError('not-proved');
  const key = Buffer.from(secret, 'base64');
  const partitions = dominatingPartitions(value);
  const wanted = digitsOf(threshold);
  // Any that serves, at random: which of them was taken is to tell as little as can be.
  const serving = partitions.flatMap((digits, i) => (dominates(digits, wanted) ? [i] : []));
  const chosen = serving[randomInt(serving.length)]!;
  const digits = partitions[chosen]!;
  const starts = digits.map((_, at) => chainStart(key, chosen, at));
  const leaves = sortedLeaves(key, partitions);
  const leaf = leafOf(starts.map((start, at) => along(start, at, digits[at]!)));
  const place = leaves.findIndex((one) => one.equals(leaf));
  const nodes = starts.map((start, at) => along(start, at, digits[at]! - wanted[at]!).toString('base64'));
  const path = pathOf(leaves, place).map((node) => node.toString('base64'));
  const body = { statement, signature, threshold, nodes, place, path, audience, nonce };
  return { ...body, holderSignature: signObject(body, holderKey) };
}

/**
 * What a presentation proves; throws `VerificationRefusedError`: `bad-signature`, `expired`, `other-audience`, `not-proved`. Whether the issuer is one to
 * trust and the subject the one expected is for the caller.
 */
export function verifyPresentation(
  presentation: RangePresentation,
  issuerKey: KeyObject,
  { audience, nonce }: Audience,
  now: Date,
): Pick<RangeStatement, 'issuer' | 'subject' | 'indicator' | 'asOf' | 'expires'> & { readonly atLeast: number } {
  const { holderSignature, ...body } = presentation;
  const { statement, signature, threshold } = body;
  if (statement.protocol !== 'jinqiao-range/1' || !isSignedBy(statement, signature, issuerKey))
    throw new VerificationRefusedError('bad-signature');
  // The whole day of expiry still counts, by Beijing time.
  if (!(now.getTime() < Date.parse(`${statement.expires}T24:00:00+08:00`))) throw new VerificationRefusedError('expired');
  if (!isSignedBy(body, holderSignature, holderKeyOf(statement))) throw new VerificationRefusedError('bad-signature');
  if (body.audience !== audience || body.nonce !== nonce) throw new VerificationRefusedError('other-audience');
  if (!reachesRoot(body)) throw new VerificationRefusedError('not-proved');
  const { issuer, subject, indicator, asOf, expires } = statement;
  return { issuer, subject, indicator, asOf, expires, atLeast: threshold };
}

function holderKeyOf({ holder }: RangeStatement): KeyObject {
  return createPublicKey({ key: Buffer.from(holder, 'base64'), type: 'spki', format: 'der' });
}

function reachesRoot({ statement, threshold, nodes, place, path }: Omit<RangePresentation, 'holderSignature'>): boolean {
  const isShaped =
    Number.isInteger(threshold) &&
    threshold >= 0 &&
    threshold < 16 ** DIGITS &&
    nodes.length === DIGITS &&
    path.length === PATH_LENGTH;
  if (!isShaped || !Number.isInteger(place) || place < 0 || place >= LEAVES) return false;
  const wanted = digitsOf(threshold);
  const ends = nodes.map((node, at) => along(Buffer.from(node, 'base64'), at, wanted[at]!));
  const siblings = path.map((node) => Buffer.from(node, 'base64'));
  return rootFrom(leafOf(ends), place, siblings).toString('base64') === statement.root;
}
