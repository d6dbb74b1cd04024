import type { Sha256 } from './log-crypto.ts';
import { nodeHash, rootOf } from './tree-hash.ts';
import { TILE_WIDTH, type TilePlace } from './tile-place.ts';

export type BuiltTile = TilePlace & { readonly hashes: readonly Uint8Array[] };

/** Grows the tree leaf by leaf as an auditor needs it: the root at any moment, and each tile as it becomes full. Holds only the edge. */
export type TreeBuilder = {
  readonly size: () => number;
  readonly append: (leaf: Uint8Array, onFull: (tile: BuiltTile) => void) => void;
  readonly root: () => Uint8Array;
  /** The tiles at the edge that are not full. */
  readonly edge: () => readonly BuiltTile[];
};

export function buildTree(sha256: Sha256): TreeBuilder {
  const levels: { index: number; hashes: Uint8Array[] }[] = [];
  /** Roots of complete subtrees from the largest to the smallest, as the size's binary digits say. */
  const peaks: Uint8Array[] = [];
  let size = 0;
  const put = (level: number, hash: Uint8Array, onFull: (tile: BuiltTile) => void) => {
    const edge = (levels[level] ??= { index: 0, hashes: [] });
    edge.hashes.push(hash);
    if (edge.hashes.length < TILE_WIDTH) return;
    onFull({ level, index: edge.index, hashes: edge.hashes });
    put(level + 1, rootOf(sha256, edge.hashes), onFull);
    levels[level] = { index: edge.index + 1, hashes: [] };
  };
  return {
    size: () => size,
    append: (leaf, onFull) => {
      size++;
      let hash = leaf;
      for (let half = size; half % 2 === 0; half /= 2) hash = nodeHash(sha256, peaks.pop()!, hash);
      peaks.push(hash);
      put(0, leaf, onFull);
    },
    root: () => (peaks.length === 0 ? rootOf(sha256, []) : peaks.reduceRight((right, left) => nodeHash(sha256, left, right))),
    edge: () => levels.flatMap(({ index, hashes }, level) => (hashes.length === 0 ? [] : [{ level, index, hashes }])),
  };
}
