import type { Sha256 } from './log-crypto.ts';

export const HASH_BYTES = 32;

/** Hash of an entry: SHA-256(0x00 || entry). RFC 6962, section 2.1. */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + entry.length);
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** Hash of an inner node: SHA-256(0x01 || left || right). */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}

/**
 * The root over hashes of equally large complete subtrees (or leaves), of which the last may stand for a smaller one. Joining neighbours
 * level by level and lifting an odd last one is the same tree as splitting at the largest power of two, which RFC 6962 describes.
 */
export function rootOf(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array());
  let level = hashes;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const right = level[at + 1];
      above.push(right === undefined ? level[at]! : nodeHash(sha256, level[at]!, right));
    }
    level = above;
  }
  return level[0]!;
}
