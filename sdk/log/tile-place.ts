/** Hashes in a full tile: a subtree of height 8 (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;
/** 256 to the power of 6 is near the largest whole number a double holds: no log of ours has a tile above. */
export const MAX_TILE_LEVEL = 6;

export type TilePlace = { readonly level: number; readonly index: number };

/** How many hashes the log of this size has at the level, each the root of a complete subtree of 256^level entries. */
export const hashesAtLevel = (size: number, level: number): number => Math.floor(size / TILE_WIDTH ** level);

/** How many hashes a tile holds in a log of this size; 0 where it is not there yet. */
export function tileWidth(size: number, { level, index }: TilePlace): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesAtLevel(size, level) - index * TILE_WIDTH));
}

/** How many tiles, full or not, a log of this size has at all levels. */
export function tileCount(size: number): number {
  let count = 0;
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) count += Math.ceil(hashesAtLevel(size, level) / TILE_WIDTH);
  return count;
}

/** The tiles at the right edge that are not full: what a log of this size goes on from. */
export function edgeTiles(size: number): TilePlace[] {
  const places: TilePlace[] = [];
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) {
    const index = Math.floor(hashesAtLevel(size, level) / TILE_WIDTH);
    if (tileWidth(size, { level, index }) > 0) places.push({ level, index });
  }
  return places;
}
