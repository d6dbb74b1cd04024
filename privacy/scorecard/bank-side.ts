import { sumOf } from '../inner/residues.ts';
import { SLOTS } from '../inner/seal-context.ts';
import type { SecretSide } from '../inner/secret-side.ts';
import { isNumber, listOf, type Dialogue } from './dialogue.ts';
import { WOE_SCALE } from './fixed-point.ts';
import { makeHalf, scoreHalf } from './half-card.ts';
import { columnOf } from './column-of.ts';
import { codesOf, cutEvenly, PREBINS } from './own-bins.ts';
import { DECOY, type OwnRows } from './own-rows.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';
import type { ScorecardTerms } from './scorecard-terms.ts';
import type { SideResult } from './run-training.ts';
import { trainAtBank } from './train-at-bank.ts';
import { MAX_PASSES, RIDGE } from './training.ts';
import { weighBins, type WeighedFeature } from './weigh-bins.ts';

export type SideOrder = {
  readonly terms: ScorecardTerms;
  readonly rows: OwnRows;
  readonly secret: SecretSide;
  readonly talk: Dialogue;
  readonly onProgress: (done: number, total: number) => void;
};

const LEAST_LABELS = 50;

/** The side that has the label: it lends it in ciphertexts, and learns neither counts nor columns of the other. */
export async function bankSide({ terms, rows, secret, talk, onProgress }: SideOrder): Promise<SideResult> {
  const labels = rows.labels!;
  const [bads, goods] = [countOf(labels, 1), countOf(labels, 0)];
  if (bads < LEAST_LABELS || goods < LEAST_LABELS) throw new ScorecardRefusedError('too-few-labels', `${bads}, ${goods}`);
  if (!terms.decoys && bads + goods < labels.length) throw new ScorecardRefusedError('not-in-contract', 'decoys');
  await talk.sayBytes(secret.publicKey);
  const platformKey = await talk.hearBytes();
  await talk.say([bads, goods]);
  await lendLabels(secret, labels, terms.decoys, talk);
  const theirs = await answerCounts(secret, terms, talk, onProgress);
  const weighed = rows.features.map((values, at) => weighOwn(terms.own[at]!, values, labels));
  const columns = [
    Int16Array.from(labels, (label) => (label === DECOY ? 0 : WOE_SCALE)),
    ...weighed.map((feature, at) => columnOf(feature, rows.features[at]!, labels)),
  ];
  await talk.say(columns.length);
  const training = { labels, columns, ridge: RIDGE, platformColumns: theirs.length };
  const { coefficients, passes } = await trainAtBank(training, secret, platformKey, talk, (pass) => onProgress(pass, MAX_PASSES));
  const half = makeHalf({ task: terms.task, side: 'bank' }, weighed, coefficients.subarray(1), rows.features, coefficients[0]);
  const result = { rows: rows.ids.length, passes, theirs, half };
  if (terms.evaluation === 'none') return result;
  const partial = await talk.hear(listOf(isNumber, rows.ids.length));
  const totals = partial.map(
    (points, row) =>
      points +
      scoreHalf(
        half,
        rows.features.map((values) => values[row]!),
      ).points,
  );
  return { ...result, totals, bad: Uint8Array.from(labels) };
}

async function lendLabels(secret: SecretSide, labels: Int8Array, decoys: boolean, talk: Dialogue): Promise<void> {
  // Without decoys what is not bad is good, and who holds the rows counts those himself.
  for (const lent of decoys ? [1, 0] : [1])
    for (let from = 0; from < labels.length; from += SLOTS)
      await talk.sayBytes(
        secret.encrypt(BigInt64Array.from(labels.subarray(from, from + SLOTS), (label) => (label === lent ? 1n : 0n))),
      );
}

type Told = SideResult['theirs'][number];

/** Reads masked sums until the other side has counted all; it then says how much each of its columns tells. */
async function answerCounts(
  secret: SecretSide,
  terms: ScorecardTerms,
  talk: Dialogue,
  onProgress: SideOrder['onProgress'],
): Promise<readonly Told[]> {
  const products = await talk.hear(isNumber);
  for (let product = 0; product < products; product++) {
    await talk.say(sumOf(secret.decrypt(await talk.hearBytes()), secret.modulus).toString());
    onProgress(0, MAX_PASSES);
  }
  const told = await talk.hear(listOf(listOf(isNumber, 2), terms.theirs.length));
  return told.map(([information, bins], at) => ({ name: terms.theirs[at]!, information: information!, bins: bins! }));
}

function weighOwn(name: string, values: Float64Array, labels: Int8Array): WeighedFeature {
  const taken = values.filter((_, row) => labels[row] !== DECOY);
  const { cuts, bins } = cutEvenly(taken, PREBINS);
  const counts = Array.from({ length: bins }, () => ({ bad: 0, good: 0 }));
  codesOf(values, cuts).forEach((code, row) => {
    if (labels[row] !== DECOY) counts[code]![labels[row] === 1 ? 'bad' : 'good']++;
  });
  return weighBins(name, cuts, counts);
}

const countOf = (labels: Int8Array, wanted: number) => labels.reduce((sum, label) => sum + (label === wanted ? 1 : 0), 0);
