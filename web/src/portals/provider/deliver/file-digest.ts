import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const CHUNK_BYTES = 4 * 1024 * 1024;
const KEY_LENGTH = 32;

/** SHA-256 of a file, read piece by piece, so that a large one is never held whole. */
export async function fileDigest(file: Blob): Promise<string> {
  const sum = sha256.create();
  for (let at = 0; at < file.size; at += CHUNK_BYTES)
    sum.update(new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer()));
  return bytesToHex(sum.digest());
}

/** A name for something to be delivered that is the same whenever the same is delivered in the same way: nothing is delivered twice by mistake. */
export const deliveryKeyOf = (kind: string, parts: unknown): string =>
  `${kind}-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, KEY_LENGTH)}`;
