import { openPlainSide } from '../inner/plain-side.ts';
import { SLOTS } from '../inner/seal-context.ts';
import type { SecretSide } from '../inner/secret-side.ts';
import { gramOf, logOddsOf, type Column } from './columns.ts';
import { isNumber, type Dialogue } from './dialogue.ts';
import { fitAlone } from './fit-alone.ts';
import { openJointDirection } from './joint-direction.ts';
import { DECOY } from './own-rows.ts';
import { rowPolynomials } from './row-polynomials.ts';
import { helpSum, openSumHolder } from './share-sums.ts';
import { sigmoid } from './sigmoid.ts';
import { blockSolver, hasSettled, MAX_PASSES, type Trained } from './training.ts';

export type BankTraining = {
  readonly labels: Int8Array;
  /** The first is of ones: the intercept. All are 0 for decoys. */
  readonly columns: readonly Column[];
  readonly ridge: number;
  /** How many columns the platform has. */
  readonly platformColumns: number;
  /** Passes at most, the same at both sides; 8 unless told. */
  readonly mostPasses?: number;
};

/** The bank's side of the joint logistic regression. Answers its own coefficients, the intercept first. */
export async function trainAtBank(
  { labels, columns, ridge, platformColumns, mostPasses = MAX_PASSES }: BankTraining,
  secret: SecretSide,
  platformKey: Uint8Array,
  talk: Dialogue,
  onPass: (pass: number) => void = () => undefined,
): Promise<Trained> {
  const rows = labels.length;
  const blocks = Math.ceil(rows / SLOTS);
  const side = await openPlainSide(platformKey);
  const holder = openSumHolder(side, columns, talk);
  const penalty = Float64Array.from(columns, (_, at) => (at === 0 ? 0 : ridge));
  // Where the joint fit begins.
  const coefficients = fitAlone(columns, labels, penalty);
  const own = logOddsOf(columns, coefficients, rows);
  const spread = (row: number) => (labels[row] === DECOY ? 0 : sigmoid(own[row]!) * (1 - sigmoid(own[row]!)));
  await talk.say(labels.reduce((sum, _, row) => sum + spread(row), 0) / rows);
  const { next } = openJointDirection(
    async (part) => {
      await talk.say(part);
      return part + (await talk.hear(isNumber));
    },
    blockSolver(gramOf(columns, spread), penalty),
  );
  try {
    for (let pass = 1; ; pass++) {
      const mean = await talk.hear(isNumber);
      const half = await talk.hear(isNumber);
      for (const part of rowPolynomials(logOddsOf(columns, coefficients, rows), labels, { mean, half }))
        for (let from = 0; from < rows; from += SLOTS)
          await talk.sayBytes(secret.encrypt(part.subarray(from, Math.min(rows, from + SLOTS))));
      const share = new BigUint64Array(blocks * SLOTS);
      for (let block = 0; block < blocks; block++) share.set(secret.decrypt(await talk.hearBytes()), block * SLOTS);
      const held = share.subarray(0, rows);
      await helpSum(secret, held, platformColumns, talk);
      const gradient = (await holder.gradient(held)).map((value, at) => value + penalty[at]! * coefficients[at]!);
      const step = await next(gradient);
      step.forEach((value, at) => (coefficients[at]! += value));
      onPass(pass);
      const largest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      await talk.say(largest);
      if (hasSettled(largest, await talk.hear(isNumber)) || pass === mostPasses) return { coefficients, passes: pass };
    }
  } finally {
    holder.close();
    side.close();
  }
}
