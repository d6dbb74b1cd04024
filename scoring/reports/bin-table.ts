import { allCounts, type Binning } from '../binning/bin-column.ts';
import { informationOf, together, weightOfEvidence } from '../binning/counts.ts';

export type BinRow = {
  readonly bin: BinName;
  readonly bad: number;
  readonly good: number;
  /** Of all rows. */
  readonly share: number;
  /** Undefined where there are no rows. */
  readonly badRate: number | undefined;
  readonly evidence: number;
  readonly information: number;
};

/** What a bin holds: numbers from and to (exclusive; null is without end), categories, or those apart. */
export type BinName =
  | { readonly from: number | null; readonly to: number | null }
  | { readonly categories: readonly string[] }
  | { readonly apart: 'missing' }
  | { readonly special: string };

/** The bins of a characteristic as a banker reads them, with evidence drawn to the average as the card's is. */
export function binTable(binning: Binning, pseudoRows = 20): BinRow[] {
  const counts = allCounts(binning);
  const all = together(counts);
  const names = namesOf(binning);
  return counts.map((one, at) => {
    const rows = one.bad + one.good;
    return {
      bin: names[at]!,
      ...one,
      share: rows / (all.bad + all.good),
      badRate: rows === 0 ? undefined : one.bad / rows,
      evidence: weightOfEvidence(one, all, pseudoRows),
      information: rows === 0 ? 0 : informationOf(one, all),
    };
  });
}

function namesOf(binning: Binning): BinName[] {
  const inOrder = binning.bins.map((_, at): BinName =>
    binning.kind === 'category'
      ? { categories: binning.groups[at]! }
      : { from: binning.cuts[at - 1] ?? null, to: binning.cuts[at] ?? null },
  );
  return [...inOrder, { apart: 'missing' }, ...[...binning.special.keys()].map((special) => ({ special }))];
}
