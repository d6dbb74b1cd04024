import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isConsistent,
  leafHash,
  nodeHash,
  rootOf,
  rootOfPath,
  tileWidth,
  toHex,
  type Sha256,
} from '../../../../sdk/log/index.ts';
import { buildTree } from '../../../../sdk/log/tree-builder.ts';
import { growTiles } from './grow-tiles.ts';
import { proofHashes, tilesFor } from './tile-hashes.ts';
import { consistencyPath, inclusionPath, type ProofHash } from './tree-node.ts';

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const MOST = 300;

/** RFC 6962, section 2.1, word for word and without a thought for speed: what the rest is measured against. */
const naive = {
  split: (n: number) => {
    let k = 1;
    while (k * 2 < n) k *= 2;
    return k;
  },
  root: memoised((from: number, to: number): Buffer => {
    if (to - from === 0) return createHash('sha256').digest();
    if (to - from === 1)
      return createHash('sha256')
        .update(Buffer.from([0]))
        .update(entry(from))
        .digest();
    const k = naive.split(to - from);
    return createHash('sha256')
      .update(Buffer.from([1]))
      .update(naive.root(from, from + k))
      .update(naive.root(from + k, to))
      .digest();
  }),
  path: (m: number, from: number, to: number): Buffer[] => {
    if (to - from === 1) return [];
    const k = naive.split(to - from);
    return m < k
      ? [...naive.path(m, from, from + k), naive.root(from + k, to)]
      : [...naive.path(m - k, from + k, to), naive.root(from, from + k)];
  },
  proof: (m: number, from: number, to: number, whole: boolean): Buffer[] => {
    if (m === to - from) return whole ? [] : [naive.root(from, to)];
    const k = naive.split(to - from);
    return m <= k
      ? [...naive.proof(m, from, from + k, whole), naive.root(from + k, to)]
      : [...naive.proof(m - k, from + k, to, false), naive.root(from, from + k)];
  },
};

const entry = (n: number) => Buffer.from(`entry ${n}`);
const leaves = Array.from({ length: MOST }, (_, n) => leafHash(sha256, entry(n)));

function memoised(f: (from: number, to: number) => Buffer): (from: number, to: number) => Buffer {
  const known = new Map<number, Buffer>();
  return (from, to) => {
    const key = from * 1_000_000 + to;
    const found = known.get(key) ?? f(from, to);
    known.set(key, found);
    return found;
  };
}

type Tiles = Map<string, Uint8Array>;
const tilesOf = (stored: Tiles) =>
  [...stored].map(([place, hashes]) => {
    const [level = 0, index = 0] = place.split('/').map(Number);
    return { level, index, hashes };
  });

/** Appends to stored tiles as the sealer does. */
function grow(stored: Tiles, size: number, more: readonly Uint8Array[]): Uint8Array {
  const { tiles, root } = growTiles(sha256, size, tilesOf(stored), more);
  for (const { level, index, hashes } of tiles) stored.set(`${level}/${index}`, hashes);
  return root;
}

function fromTiles(stored: Tiles, wanted: readonly ProofHash[]): string[] {
  const places = new Set(tilesFor(wanted).map(({ level, index }) => `${level}/${index}`));
  const given = new Map([...stored].filter(([place]) => places.has(place)));
  return proofHashes(sha256, wanted, given).map(toHex);
}

const hex = (hashes: readonly Uint8Array[]) => hashes.map(toHex);

test('the trees of the Certificate Transparency reference implementation have the roots and proofs published for them', () => {
  // google/certificate-transparency, cpp/merkletree/merkle_tree_test.cc; transparency-dev/merkle, testonly/constants.go.
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const given = inputs.map((text) => leafHash(sha256, Buffer.from(text, 'hex')));
  roots.forEach((root, size) => expect(toHex(rootOf(sha256, given.slice(0, size)))).toBe(root));
  const stored: Tiles = new Map();
  expect(toHex(grow(stored, 0, given))).toBe(roots[8]);
  expect(fromTiles(stored, inclusionPath(5, 8))).toEqual([
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  expect(fromTiles(stored, consistencyPath(1, 8))).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  expect(fromTiles(stored, consistencyPath(6, 8))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
});

test('for every size up to 300 the root is that of RFC 6962, and so are inclusion and consistency proofs all over the tree', () => {
  const stored: Tiles = new Map();
  const tree = buildTree(sha256);
  for (let size = 1; size <= MOST; size++) {
    const root = grow(stored, size - 1, leaves.slice(size - 1, size));
    tree.append(leaves[size - 1]!, () => undefined);
    const expected = toHex(naive.root(0, size));
    expect(toHex(root)).toBe(expected);
    expect(toHex(tree.root())).toBe(expected);
    expect(toHex(rootOf(sha256, leaves.slice(0, size)))).toBe(expected);
    const all = size <= 40 || [255, 256, 257, 300].includes(size);
    for (let at = all ? 0 : size % 61; at < size; at += all ? 1 : 61) {
      const path = naive.path(at, 0, size);
      expect(fromTiles(stored, inclusionPath(at, size))).toEqual(hex(path));
      expect(toHex(rootOfPath(sha256, leaves[at]!, { index: at, size }, path)!)).toBe(expected);
      const older = { size: at, root: naive.root(0, at) };
      const proof = at === 0 ? [] : naive.proof(at, 0, size, true);
      expect(fromTiles(stored, consistencyPath(at, size))).toEqual(hex(proof));
      expect(isConsistent(sha256, older, { size, root }, proof)).toBe(true);
    }
  }
});

test('in whatever portions leaves come, tiles and root are the same, and no tile is ever written otherwise than longer', () => {
  const portions = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(portions, (counts) => {
      const stored: Tiles = new Map();
      let size = 0;
      const hashOf = (n: number) => sha256(Buffer.from(String(n)));
      for (const count of counts) {
        const before = new Map(stored);
        const more = Array.from({ length: count }, (_, n) => hashOf(size + n));
        const root = grow(stored, size, more);
        size += count;
        for (const [place, hashes] of before) expect(toHex(stored.get(place)!).startsWith(toHex(hashes))).toBe(true);
        for (const { level, index, hashes } of tilesOf(stored))
          expect(hashes.length / 32).toBe(tileWidth(size, { level, index }));
        expect(toHex(root)).toBe(
          toHex(
            rootOf(
              sha256,
              Array.from({ length: size }, (_, n) => hashOf(n)),
            ),
          ),
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('beyond 65,536 entries, where tiles of the third level begin, proofs still lead to the root', () => {
  const count = 66_000;
  const many = Array.from({ length: count }, (_, n) => sha256(Buffer.from(String(n))));
  const stored: Tiles = new Map();
  const root = grow(stored, 0, many);
  for (const at of [0, 255, 256, 65_535, 65_536, count - 1]) {
    const path = fromTiles(stored, inclusionPath(at, count)).map((text) => Buffer.from(text, 'hex'));
    expect(toHex(rootOfPath(sha256, many[at]!, { index: at, size: count }, path)!)).toBe(toHex(root));
  }
  const older = { size: 65_537, root: rootOf(sha256, many.slice(0, 65_537)) };
  const proof = fromTiles(stored, consistencyPath(older.size, count)).map((text) => Buffer.from(text, 'hex'));
  expect(isConsistent(sha256, older, { size: count, root }, proof)).toBe(true);
});

test('a proof of another entry, another place, another size, or with a hash changed, left out or added is refused', () => {
  const size = fc.integer({ min: 2, max: MOST });
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), fc.nat(), (size, a, b, c) => {
      const index = a % size;
      const path = naive.path(index, 0, size);
      const root = toHex(naive.root(0, size));
      const leads = (leaf: Uint8Array, place: { index: number; size: number }, hashes: readonly Uint8Array[]) => {
        const found = rootOfPath(sha256, leaf, place, hashes);
        return found !== undefined && toHex(found) === root;
      };
      const other = b % size;
      expect(leads(leaves[index]!, { index, size }, path)).toBe(true);
      expect(leads(leaves[other]!, { index, size }, path)).toBe(other === index);
      expect(leads(leaves[index]!, { index: other, size }, path)).toBe(other === index);
      expect(leads(leaves[index]!, { index: size, size }, path)).toBe(false);
      expect(leads(leaves[index]!, { index, size }, path.slice(1))).toBe(false);
      expect(leads(leaves[index]!, { index, size }, [...path, leaves[0]!])).toBe(false);
      const changed = path.map((hash, at) => (at === c % path.length ? nodeHash(sha256, hash, hash) : hash));
      expect(leads(leaves[index]!, { index, size }, changed)).toBe(false);
      const older = { size: index, root: naive.root(0, index) };
      const newer = { size, root: naive.root(0, size) };
      if (index === 0) return;
      const proof = naive.proof(index, 0, size, true);
      expect(isConsistent(sha256, { ...older, root: leaves[other]! }, newer, proof)).toBe(index === 1 && other === 0);
      expect(isConsistent(sha256, older, newer, [...proof, leaves[0]!])).toBe(false);
      expect(isConsistent(sha256, older, newer, proof.slice(1))).toBe(false);
      expect(isConsistent(sha256, newer, older, proof)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
