import type { Cipher, Plain, PlainSide } from '../inner/plain-side.ts';
import { centred, sumOf } from '../inner/residues.ts';
import { free, SLOTS } from '../inner/seal-context.ts';
import type { SecretSide } from '../inner/secret-side.ts';
import { timesShare, type Column } from './columns.ts';
import { isResidue, type Dialogue } from './dialogue.ts';
import { RESIDUAL_SCALE, WOE_SCALE } from './fixed-point.ts';

/** Columns ready to be multiplied with ciphertexts, block by block; undefined where a block is all 0. */
export type PreparedColumns = readonly (readonly (Plain | undefined)[])[];

/** Above so many plaintexts the library's memory would not hold them: they are made again each time. */
const MOST_KEPT = 6_000;

export type SumHolder = {
  /**
   * This side's gradient: its columns times the residual, of which each side has a share. The other side's share is in ciphertexts under its key; it
   * decrypts sums that are masked, and learns nothing.
   */
  readonly gradient: (share: BigUint64Array) => Promise<Float64Array>;
  readonly close: () => void;
};

export function openSumHolder(side: PlainSide, columns: readonly Column[], talk: Dialogue): SumHolder {
  const blocks = Math.ceil((columns[0]?.length ?? 0) / SLOTS);
  const prepare = (column: Column) =>
    Array.from({ length: blocks }, (_, block) =>
      side.prepare(Int32Array.from(column.subarray(block * SLOTS, (block + 1) * SLOTS))),
    );
  const kept: PreparedColumns | undefined = columns.length * blocks <= MOST_KEPT ? columns.map(prepare) : undefined;
  return {
    gradient: async (share) => {
      const ciphers: Cipher[] = [];
      for (let block = 0; block < blocks; block++) ciphers.push(side.read(await talk.hearBytes()));
      const own = timesShare(columns, share, side.modulus);
      const gradient = new Float64Array(columns.length);
      for (const [at, column] of columns.entries()) {
        const plains = kept?.[at] ?? prepare(column);
        const terms = plains.flatMap((plain, block) => (plain === undefined ? [] : [{ cipher: ciphers[block]!, plain }]));
        const { bytes, mask } = side.sum(terms);
        if (kept === undefined) free(...plains);
        await talk.sayBytes(bytes);
        const theirs = BigInt(await talk.hear(isResidue)) - sumOf(mask, side.modulus);
        gradient[at] = Number(centred(theirs + own[at]!, side.modulus)) / (RESIDUAL_SCALE * WOE_SCALE);
      }
      free(...ciphers);
      return gradient;
    },
    close: () => free(...(kept ?? []).flat()),
  };
}

/** The other side of `gradient`: gives its share in ciphertexts, and reads the masked sums back. */
export async function helpSum(secret: SecretSide, share: BigUint64Array, sums: number, talk: Dialogue): Promise<void> {
  for (let from = 0; from < share.length; from += SLOTS) await talk.sayBytes(secret.encrypt(share.subarray(from, from + SLOTS)));
  for (let sum = 0; sum < sums; sum++) await talk.say(sumOf(secret.decrypt(await talk.hearBytes()), secret.modulus).toString());
}
