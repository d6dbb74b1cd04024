import { readBlocks } from './block-file.ts';
import { TAG_BYTES } from './terms.ts';

/** Tags of one pass on average: what bounds the memory. */
const PASS_TARGET = 600_000;

/** One bit for each element of a set. */
export type Bits = Uint8Array;
export const bitsFor = (count: number): Bits => new Uint8Array(Math.ceil(count / 8));
export const hasBit = (bits: Bits, at: number) => ((bits[at >> 3]! >> (at & 7)) & 1) === 1;
export const setBit = (bits: Bits, at: number) => {
  bits[at >> 3]! |= 1 << (at & 7);
};

export type JoinedTags = { readonly matches: number; readonly own: Bits; readonly peer: Bits };

/**
 * Which tags stand in both files. Each pass takes the tags whose first four bytes lie in its range, so memory stays bounded however long the files
 * are. Within a file tags differ, since ids do.
 */
export function joinTags(ownPath: string, ownCount: number, peerPath: string, peerCount: number): JoinedTags {
  const own = bitsFor(ownCount);
  const peer = bitsFor(peerCount);
  const passes = Math.max(1, Math.ceil(Math.max(ownCount, peerCount) / PASS_TARGET));
  let matches = 0;
  for (let pass = 0; pass < passes; pass++) {
    const low = Math.ceil((pass * 2 ** 32) / passes);
    const high = Math.ceil(((pass + 1) * 2 ** 32) / passes);
    const table = tagTable(Math.ceil((peerCount / passes) * 1.1) + 1_000);
    eachTag(peerPath, low, high, (a, b, c, index) => table.add(a, b, c, index));
    eachTag(ownPath, low, high, (a, b, c, index) => {
      const found = table.find(a, b, c);
      if (found < 0) return;
      matches++;
      setBit(own, index);
      setBit(peer, found);
    });
  }
  return { matches, own, peer };
}

function eachTag(path: string, low: number, high: number, visit: (a: number, b: number, c: number, index: number) => void): void {
  let index = 0;
  for (const block of readBlocks(path, TAG_BYTES)) {
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    for (let at = 0; at < block.length; at += TAG_BYTES, index++) {
      const a = view.getUint32(at);
      if (a >= low && a < high) visit(a, view.getInt32(at + 4), view.getInt32(at + 8), index);
    }
  }
}

/** Open addressing over flat arrays: a Map would hold ten times the memory. */
function tagTable(capacity: number) {
  const slots = 2 ** Math.ceil(Math.log2(capacity * 1.5));
  const places = new Int32Array(slots).fill(-1);
  const words = new Int32Array(capacity * 3);
  const indexes = new Int32Array(capacity);
  let count = 0;
  // The middle word: the first one is narrowed by the pass.
  const slotOf = (b: number) => (b >>> 0) & (slots - 1);
  return {
    add: (a: number, b: number, c: number, index: number) => {
      if (count === capacity) throw new RangeError('the tags are not spread evenly: the peer does not keep to the protocol');
      let slot = slotOf(b);
      while (places[slot]! >= 0) slot = (slot + 1) & (slots - 1);
      places[slot] = count;
      words.set([a | 0, b, c], count * 3);
      indexes[count++] = index;
    },
    find: (a: number, b: number, c: number): number => {
      for (let slot = slotOf(b); places[slot]! >= 0; slot = (slot + 1) & (slots - 1)) {
        const at = places[slot]! * 3;
        if (words[at] === (a | 0) && words[at + 1] === b && words[at + 2] === c) return indexes[places[slot]!]!;
      }
      return -1;
    },
  };
}
