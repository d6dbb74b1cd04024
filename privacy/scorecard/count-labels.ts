import type { Cipher, PlainSide } from '../inner/plain-side.ts';
import { residue, sumOf } from '../inner/residues.ts';
import { free, SLOTS } from '../inner/seal-context.ts';
import type { OwnBins } from './own-bins.ts';

/** How many counts one product carries, side by side as digits: as many as stay below the modulus whatever they are. */
export type Packing = { readonly bits: number; readonly digits: number };

/** For counts that come to `most` at most, all of a product together. */
export function packingFor(most: number, modulus: bigint): Packing {
  const bits = Math.max(1, Math.ceil(Math.log2(most + 1)));
  return { bits, digits: Math.max(1, Math.floor((modulus.toString(2).length - 1) / bits)) };
}

/**
 * Counts how many of the encrypted ones fall into each bin of each feature. `answer` takes a ciphertext to the other side and gives the sum of its slots,
 * which is masked: only here it becomes a count. Exact.
 */
export async function countBins(
  side: PlainSide,
  ciphers: readonly Cipher[],
  features: readonly OwnBins[],
  packing: Packing,
  answer: (ciphertext: Uint8Array) => Promise<bigint>,
): Promise<readonly (readonly number[])[]> {
  const counts = features.map(({ bins }) => Array.from({ length: bins }, () => 0));
  for (const [feature, { codes, bins }] of features.entries())
    for (let from = 0; from < bins; from += packing.digits) {
      const { bytes, mask } = sumOfDigits(side, ciphers, codes, from, packing);
      const sum = residue((await answer(bytes)) - sumOf(mask, side.modulus), side.modulus);
      readDigits(sum, packing, counts[feature]!, from);
    }
  return counts;
}

function sumOfDigits(side: PlainSide, ciphers: readonly Cipher[], codes: Uint8Array, from: number, { bits, digits }: Packing) {
  const powers = BigInt64Array.from({ length: digits }, (_, digit) => 1n << BigInt(bits * digit));
  const terms = ciphers.flatMap((cipher, block) => {
    const values = new BigInt64Array(SLOTS);
    for (let slot = 0, row = block * SLOTS; slot < SLOTS && row < codes.length; slot++, row++)
      values[slot] = powers[codes[row]! - from] ?? 0n;
    const plain = side.prepare(values);
    return plain === undefined ? [] : [{ cipher, plain }];
  });
  const masked = side.sum(terms);
  free(...terms.map(({ plain }) => plain));
  return masked;
}

function readDigits(value: bigint, { bits, digits }: Packing, counts: number[], from: number): void {
  const digit = (1n << BigInt(bits)) - 1n;
  for (let at = 0; at < digits && from + at < counts.length; at++)
    counts[from + at] = Number((value >> BigInt(bits * at)) & digit);
}

/** How many products, and so answers, it takes. */
export const productsOf = (features: readonly OwnBins[], { digits }: Packing): number =>
  features.reduce((sum, { bins }) => sum + Math.ceil(bins / digits), 0);
