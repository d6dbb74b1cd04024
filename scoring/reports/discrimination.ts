import { normalQuantile } from '../numeric/normal.ts';

/** How many bad and good rows have a score, by rising score. */
export type ScoreCounts = { readonly score: number; readonly bad: number; readonly good: number };

export type Discrimination = {
  /** The chance that a good row scores above a bad one, equals counting half. */
  readonly auc: number;
  /** DeLong's interval, by logit so that it stays within 0 and 1. */
  readonly aucLow: number;
  readonly aucHigh: number;
  readonly standardError: number;
  readonly gini: number;
  /** The largest distance of the two distributions, and the score at whose upper side it is. */
  readonly ks: number;
  readonly ksAt: number;
};

/** Rows by score. Scores may be any numbers; higher is better. */
export function countScores(scores: ArrayLike<number>, bad: Uint8Array): ScoreCounts[] {
  const sorted = Float64Array.from(scores).sort();
  const found: { score: number; bad: number; good: number }[] = [];
  for (const score of sorted) if (found.at(-1)?.score !== score) found.push({ score, bad: 0, good: 0 });
  const places = new Map(found.map((one) => [one.score, one]));
  for (let row = 0; row < bad.length; row++) places.get(scores[row]!)![bad[row] ? 'bad' : 'good']++;
  return found;
}

/**
 * AUC with DeLong's standard error (DeLong, DeLong and Clarke-Pearson 1988), Gini and KS, exactly, in one pass over scores in order. Undefined
 * where there are no bad or no good rows.
 */
export function discrimination(counts: readonly ScoreCounts[], confidence = 0.95): Discrimination | undefined {
  const bads = counts.reduce((sum, one) => sum + one.bad, 0);
  const goods = counts.reduce((sum, one) => sum + one.good, 0);
  if (bads === 0 || goods === 0) return undefined;
  let [badBelow, goodBelow, won, ks, ksAt] = [0, 0, 0, 0, counts[0]!.score];
  let [badSquares, goodSquares] = [0, 0];
  for (const { score, bad, good } of counts) {
    // The share of the other side that a row of this score beats, equals counting half: DeLong's structural components.
    const ofGood = (badBelow + bad / 2) / bads;
    const ofBad = (goods - goodBelow - good / 2) / goods;
    won += good * (badBelow + bad / 2);
    goodSquares += good * ofGood ** 2;
    badSquares += bad * ofBad ** 2;
    badBelow += bad;
    goodBelow += good;
    const distance = badBelow / bads - goodBelow / goods;
    if (distance > ks) [ks, ksAt] = [distance, score];
  }
  const auc = won / (bads * goods);
  const spread = (squares: number, rows: number) => (rows > 1 ? Math.max(0, (squares - rows * auc ** 2) / (rows - 1)) / rows : 0);
  const standardError = Math.sqrt(spread(goodSquares, goods) + spread(badSquares, bads));
  return { auc, ...interval(auc, standardError, confidence), standardError, gini: 2 * auc - 1, ks, ksAt };
}

function interval(auc: number, standardError: number, confidence: number) {
  if (auc <= 0 || auc >= 1) return { aucLow: auc, aucHigh: auc };
  const half = (-normalQuantile((1 - confidence) / 2) * standardError) / (auc * (1 - auc));
  const logit = Math.log(auc / (1 - auc));
  const back = (value: number) => 1 / (1 + Math.exp(-value));
  return { aucLow: back(logit - half), aucHigh: back(logit + half) };
}
