import { hashesAtLevel, joinBytes, rootOf, TILE_WIDTH, type Sha256, type TilePlace } from '../../../../sdk/log/index.ts';
import { splitHashes } from './tile-hashes.ts';

export type StoredTile = TilePlace & { readonly hashes: Uint8Array };

/**
 * Appends leaves to a log of which only the tiles at its right edge are at hand: answers every tile that changed, and the new root.
 * The work is in proportion to the leaves, not to the log.
 */
export function growTiles(
  sha256: Sha256,
  size: number,
  edge: readonly StoredTile[],
  leaves: readonly Uint8Array[],
): { readonly tiles: readonly StoredTile[]; readonly root: Uint8Array } {
  const changed: StoredTile[] = [];
  const partials: (readonly Uint8Array[])[] = [];
  let added: readonly Uint8Array[] = leaves;
  for (let level = 0; hashesAtLevel(size + leaves.length, level) > 0; level++) {
    const before = hashesAtLevel(size, level);
    const first = Math.floor(before / TILE_WIDTH);
    const kept = splitHashes(edge.find((tile) => tile.level === level && tile.index === first)?.hashes ?? new Uint8Array());
    if (kept.length !== before % TILE_WIDTH)
      throw new Error(`tile ${level}/${first} has ${kept.length} hashes, not ${before % TILE_WIDTH}`);
    const all = [...kept, ...added];
    const above: Uint8Array[] = [];
    for (let at = 0; at < all.length; at += TILE_WIDTH) {
      const hashes = all.slice(at, at + TILE_WIDTH);
      if (hashes.length === TILE_WIDTH) above.push(rootOf(sha256, hashes));
      if (added.length > 0) changed.push({ level, index: first + at / TILE_WIDTH, hashes: joinBytes(...hashes) });
    }
    partials.push(all.slice(all.length - (all.length % TILE_WIDTH)));
    added = above;
  }
  return { tiles: changed, root: rootOfPartials(sha256, partials) };
}

/** What is not yet a full tile at one level is the last, smaller subtree of the level above. */
function rootOfPartials(sha256: Sha256, partials: readonly (readonly Uint8Array[])[]): Uint8Array {
  let tail: readonly Uint8Array[] = [];
  for (const hashes of partials) {
    const all = [...hashes, ...tail];
    tail = all.length === 0 ? [] : [rootOf(sha256, all)];
  }
  return tail[0] ?? rootOf(sha256, []);
}
