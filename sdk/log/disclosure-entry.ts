import { joinBytes, toHex, utf8 } from './bytes.ts';
import type { Sha256 } from './log-crypto.ts';

/** One part of a disclosure, such as its purpose: the name, and its value as canonical JSON (RFC 8785). */
export type Part = { readonly name: string; readonly text: string };

/** A part whose value may be seen: with its salt anybody can check that it is what the log's entry commits to. */
export type OpenedPart = Part & { readonly salt: string };

export const SALT_BYTES = 32;

/** The salt of one part. Whoever is given it can check that part, and learns nothing about the salts of the others. */
export const partSalt = (sha256: Sha256, salt: Uint8Array, name: string): Uint8Array => saltedDigest(sha256, salt, name);

/** What a part is hidden behind, in hex: without the salt no value, however few there may be, can be tried out on it. */
export const commitment = (sha256: Sha256, salt: Uint8Array, text: string): string => toHex(saltedDigest(sha256, salt, text));

/** The commitments to all parts of a disclosure, by name. */
export function commitmentsOf(sha256: Sha256, salt: Uint8Array, parts: readonly Part[]): Record<string, string> {
  return Object.fromEntries(parts.map(({ name, text }) => [name, commitment(sha256, partSalt(sha256, salt, name), text)]));
}

/**
 * The log's entry for a disclosure: one digest over the commitments to its parts. So the log is public and reveals nothing, not even
 * how many items were disclosed, and stays valid when the disclosure is erased.
 */
export function disclosureEntry(sha256: Sha256, commitments: Readonly<Record<string, string>>): string {
  const names = Object.keys(commitments).toSorted();
  // Names and hex digits in the order of their code units are canonical JSON as they stand.
  const canonical = JSON.stringify(Object.fromEntries(names.map((name) => [name, commitments[name]])));
  return `{"digest":"${toHex(sha256(utf8(canonical)))}","type":"disclosure"}`;
}

/** The log's entry that a disclosure was erased: by the hash of its leaf, so nothing can vanish unseen. */
export const erasureEntry = (erasedLeafHash: Uint8Array): string => `{"of":"${toHex(erasedLeafHash)}","type":"erasure"}`;

/** The leaf hash, in hex, that an erasure is about; undefined for other entries. */
export const erasedBy = (entry: string): string | undefined => /^\{"of":"([0-9a-f]{64})","type":"erasure"\}$/.exec(entry)?.[1];

/** A UTF-16 unit becomes at most three bytes of UTF-8. */
const MOST_BYTES_A_UNIT = 3;
const encoder = new TextEncoder();
const scratch = new Uint8Array(4_096);

/** The digest of the salt and the text after it. In memory at hand: a disclosure has dozens of short texts, and to make room for each takes as long as its digest. */
function saltedDigest(sha256: Sha256, salt: Uint8Array, text: string): Uint8Array {
  if (salt.length + text.length * MOST_BYTES_A_UNIT > scratch.length) return sha256(joinBytes(salt, utf8(text)));
  scratch.set(salt);
  const { written } = encoder.encodeInto(text, scratch.subarray(salt.length));
  return sha256(scratch.subarray(0, salt.length + written));
}
