import { HASH_BYTES, nodeHash, rootOf, type Sha256, type TilePlace } from '../../../../sdk/log/index.ts';
import { tileOf, type ProofHash } from './tree-node.ts';

/** The tiles that the hashes are made from, each once. */
export function tilesFor(hashes: readonly ProofHash[]): TilePlace[] {
  const places = new Map<string, TilePlace>();
  for (const node of hashes.flat()) {
    const { level, index } = tileOf(node);
    places.set(`${level}/${index}`, { level, index });
  }
  return [...places.values()];
}

/** The hashes of a proof, from the tiles that `tilesFor` named. */
export function proofHashes(sha256: Sha256, hashes: readonly ProofHash[], tiles: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
  return hashes.map((nodes) =>
    nodes
      .map((node) => {
        const { level, index, from, count } = tileOf(node);
        const tile = tiles.get(`${level}/${index}`) ?? new Uint8Array();
        const hashes = splitHashes(tile.subarray(from * HASH_BYTES, (from + count) * HASH_BYTES));
        if (hashes.length < count) throw new Error(`tile ${level}/${index} has ${tile.length / HASH_BYTES} hashes`);
        return rootOf(sha256, hashes);
      })
      .reduceRight((right, left) => nodeHash(sha256, left, right)),
  );
}

/** The hashes of a tile, which are stored one after the other. */
export const splitHashes = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.floor(bytes.length / HASH_BYTES) }, (_, at) =>
    bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
