import { TILE_HEIGHT, TILE_WIDTH, type TilePlace } from '../../../../sdk/log/index.ts';

/** A complete subtree: of 2^height leaves, the index-th of its height. */
export type TreeNode = { readonly height: number; readonly index: number };

/** One hash of a proof: the complete subtrees, from the left, that make it up. */
export type ProofHash = readonly TreeNode[];

/** RFC 6962, 2.1.1: PATH(index, D[0:size]), from the leaf's sibling up. */
export function inclusionPath(index: number, size: number): ProofHash[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no entry ${index} in a log of ${size}`);
  const path: ProofHash[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.unshift(nodesOf(middle, to));
      to = middle;
    } else {
      path.unshift(nodesOf(from, middle));
      from = middle;
    }
  }
  return path;
}

/** RFC 6962, 2.1.2: PROOF(older, D[0:newer]). */
export function consistencyPath(older: number, newer: number): ProofHash[] {
  if (!(older >= 0 && older <= newer)) throw new RangeError(`a log of ${older} is not the beginning of one of ${newer}`);
  if (older === 0 || older === newer) return [];
  const path: ProofHash[] = [];
  let from = 0;
  let to = newer;
  let whole = true;
  while (older !== to) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      path.unshift(nodesOf(middle, to));
      to = middle;
    } else {
      path.unshift(nodesOf(from, middle));
      from = middle;
      whole = false;
    }
  }
  return whole ? path : [nodesOf(from, to), ...path];
}

/** The tile that holds the subtree, and the hashes in it that lie under it. */
export function tileOf({ height, index }: TreeNode): TilePlace & { readonly from: number; readonly count: number } {
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 2 ** (height % TILE_HEIGHT);
  const first = index * count;
  return { level, index: Math.floor(first / TILE_WIDTH), from: first % TILE_WIDTH, count };
}

/** Complete subtrees for the leaves from..to, the largest first; `from` is where RFC 6962 splits, so each is aligned. */
function nodesOf(from: number, to: number): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = from; at < to;) {
    const height = heightWithin(to - at);
    nodes.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return nodes;
}

/** The largest power of two smaller than the number. */
const splitOf = (count: number): number => 2 ** heightWithin(count - 1);

/** The height of the largest complete tree of at most so many leaves. Without logarithms, which are not exact. */
function heightWithin(count: number): number {
  let height = 0;
  while (2 ** (height + 1) <= count) height++;
  return height;
}
