import { sameBytes } from './bytes.ts';
import type { Sha256 } from './log-crypto.ts';
import { nodeHash } from './tree-hash.ts';

export type TreeHead = { readonly size: number; readonly root: Uint8Array };

/** Whether the proof shows that the newer tree begins with all entries of the older one. RFC 9162, section 2.1.4.2. */
export function isConsistent(sha256: Sha256, older: TreeHead, newer: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  // Every log begins with nothing: there is nothing to prove.
  if (older.size === 0) return proof.length === 0 && sameBytes(older.root, sha256(new Uint8Array()));
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let place = older.size - 1;
  let last = newer.size - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  let before = first;
  let after = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = nodeHash(sha256, hash, before);
      after = nodeHash(sha256, hash, after);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      after = nodeHash(sha256, after, hash);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(before, older.root) && sameBytes(after, newer.root);
}

const isPowerOfTwo = (size: number) => Number.isInteger(Math.log2(size)) && 2 ** Math.round(Math.log2(size)) === size;
