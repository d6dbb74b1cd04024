import { openPlainSide, type Cipher } from '../inner/plain-side.ts';
import { free, SLOTS } from '../inner/seal-context.ts';
import type { SecretSide } from '../inner/secret-side.ts';
import { residue } from '../inner/residues.ts';
import { gramOf, logOddsOf, type Column } from './columns.ts';
import { isNumber, type Dialogue } from './dialogue.ts';
import { POWER_SCALE } from './fixed-point.ts';
import { openJointDirection } from './joint-direction.ts';
import { DEGREE, SPAN } from './row-polynomials.ts';
import { helpSum, openSumHolder } from './share-sums.ts';
import { blockSolver, hasSettled, MAX_PASSES, type Trained } from './training.ts';

export type PlatformTraining = {
  readonly columns: readonly Column[];
  readonly ridge: number;
  /** How many columns the bank has, the intercept among them. */
  readonly bankColumns: number;
  /** Passes at most, the same at both sides; 8 unless told. */
  readonly mostPasses?: number;
};

/** A row's place in its polynomial, at most so far from 0: beyond it a cubic says nothing. */
const FARTHEST = 2;

/** The platform's side of the joint logistic regression. Answers its own coefficients; it sees no label, no residual and nothing of the bank's columns. */
export async function trainAtPlatform(
  { columns, ridge, bankColumns, mostPasses = MAX_PASSES }: PlatformTraining,
  secret: SecretSide,
  bankKey: Uint8Array,
  talk: Dialogue,
  onPass: (pass: number) => void = () => undefined,
): Promise<Trained> {
  const rows = columns[0]?.length ?? 0;
  const blocks = Math.ceil(rows / SLOTS);
  const side = await openPlainSide(bankKey);
  const holder = openSumHolder(side, columns, talk);
  const penalty = new Float64Array(columns.length).fill(ridge);
  const coefficients = new Float64Array(columns.length);
  // How much a row weighs in the curvature, on average by the bank's own fit.
  const spread = await talk.hear(isNumber);
  const { next } = openJointDirection(
    async (part) => {
      const theirs = await talk.hear(isNumber);
      await talk.say(part);
      return part + theirs;
    },
    blockSolver(
      gramOf(columns, () => spread),
      penalty,
    ),
  );
  /** The residual as shares: what the bank decrypts is masked, and the mask taken off is this side's. */
  const residual = async (own: Float64Array): Promise<BigUint64Array> => {
    const { mean, half } = spreadOf(own);
    await talk.say(mean);
    await talk.say(half);
    const ciphers: Cipher[] = [];
    for (let at = 0; at < blocks * (half === 0 ? 1 : DEGREE + 1); at++) ciphers.push(side.read(await talk.hearBytes()));
    const share = new BigUint64Array(blocks * SLOTS);
    for (let block = 0; block < blocks; block++) {
      const powers = half === 0 ? [] : powersOf(own.subarray(block * SLOTS, (block + 1) * SLOTS), mean, half);
      const terms = powers.flatMap((values, index) => {
        const plain = side.prepare(values);
        return plain === undefined ? [] : [{ cipher: ciphers[(index + 1) * blocks + block]!, plain }];
      });
      const { bytes, mask } = side.sum(terms, ciphers[block]);
      free(...terms.map(({ plain }) => plain));
      await talk.sayBytes(bytes);
      mask.forEach((value, slot) => (share[block * SLOTS + slot] = residue(-value, side.modulus)));
    }
    free(...ciphers);
    return share.subarray(0, rows);
  };
  try {
    for (let pass = 1; ; pass++) {
      const share = await residual(logOddsOf(columns, coefficients, rows));
      const gradient = (await holder.gradient(share)).map((value, at) => value + penalty[at]! * coefficients[at]!);
      await helpSum(secret, share, bankColumns, talk);
      const step = await next(gradient);
      step.forEach((value, at) => (coefficients[at]! += value));
      onPass(pass);
      const largest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const theirs = await talk.hear(isNumber);
      await talk.say(largest);
      if (hasSettled(largest, theirs) || pass === mostPasses) return { coefficients, passes: pass };
    }
  } finally {
    holder.close();
    side.close();
  }
}

function spreadOf(values: Float64Array): { readonly mean: number; readonly half: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, half: SPAN * Math.sqrt(variance) };
}

function powersOf(values: Float64Array, mean: number, half: number): Int32Array[] {
  const places = values.map((value) => Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / half)));
  return Array.from({ length: DEGREE }, (_, power) =>
    Int32Array.from(places, (place) => Math.round(place ** (power + 1) * POWER_SCALE)),
  );
}
