import { hash } from 'node:crypto';

const HASH_BYTES = 32;

/** Takes leaves one after another and gives the root of RFC 6962 over them; memory grows with the logarithm of their number. */
export type MerkleRoot = {
  /** A leaf's hash as text of one byte a sign: a buffer for every row would pile up outside the heap. */
  readonly add: (leaf: string) => void;
  /** Hex; SHA-256 of nothing where there was no leaf. */
  readonly root: () => string;
};

export function merkleRoot(): MerkleRoot {
  const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
  const join = (left: string, right: string): string => {
    pair.write(left, 1, 'binary');
    pair.write(right, 1 + HASH_BYTES, 'binary');
    return hash('sha256', pair, 'binary');
  };
  // The roots of full trees, the largest first: one for each bit of the number of leaves.
  const full: string[] = [];
  let count = 0;
  return {
    add: (leaf) => {
      let whole = leaf;
      for (let rest = count; rest % 2 === 1; rest = Math.floor(rest / 2)) whole = join(full.pop()!, whole);
      full.push(whole);
      count++;
    },
    root: () =>
      Buffer.from(
        full.length === 0 ? hash('sha256', '', 'binary') : full.reduceRight((right, left) => join(left, right)),
        'binary',
      ).toString('hex'),
  };
}
