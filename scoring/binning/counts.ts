/** How many bad and good rows; weights may make them other than whole. */
export type Counts = { readonly bad: number; readonly good: number };

export const NOBODY: Counts = { bad: 0, good: 0 };

export const together = (some: readonly Counts[]): Counts => ({
  bad: some.reduce((sum, { bad }) => sum + bad, 0),
  good: some.reduce((sum, { good }) => sum + good, 0),
});

/**
 * The weight of evidence for bad, in logarithmic odds above those of everyone: positive is riskier. Drawn towards nothing by `pseudo` rows of
 * the average, so that a bin of few rows says little and an empty one says 0.
 */
export function weightOfEvidence({ bad, good }: Counts, all: Counts, pseudo: number): number {
  const share = all.bad / (all.bad + all.good);
  return Math.log((bad + pseudo * share) / (good + pseudo * (1 - share))) - Math.log(all.bad / all.good);
}

/** A bin's part in the information value (Kullback's J): what is added up. Half a row stands for none, so that it is finite. */
export function informationOf({ bad, good }: Counts, all: Counts): number {
  const badShare = (bad || 0.5) / all.bad;
  const goodShare = (good || 0.5) / all.good;
  return (badShare - goodShare) * Math.log(badShare / goodShare);
}

export const informationValue = (bins: readonly Counts[]): number => {
  const all = together(bins);
  return bins.filter(({ bad, good }) => bad + good > 0).reduce((sum, bin) => sum + informationOf(bin, all), 0);
};
