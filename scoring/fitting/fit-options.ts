import type { BinningOptions } from '../binning/bin-column.ts';
import type { TrendRule } from '../binning/trend-rule.ts';

export type FitOptions = {
  /** Which columns, in the order of the card; all where left out. */
  readonly codes?: readonly string[];
  /** What is declared of a characteristic goes before any rule. */
  readonly directions: Readonly<Record<string, 'ascending' | 'descending' | 'peak' | 'valley'>>;
  /** For those without a declared direction; `by-size` is greedy below `cautiousFromRows` and cautious from there. */
  readonly rule: TrendRule | 'by-size';
  readonly cautiousFromRows: number;
  readonly binning: Omit<BinningOptions, 'rule'>;
  /** What is different for one characteristic, such as an analyst's own cuts. */
  readonly binningOf: Readonly<Record<string, Partial<Omit<BinningOptions, 'rule'>>>>;
  /** Rows of the average that each bin is drawn to. */
  readonly pseudoRows: number;
  readonly ridge: number;
  /** A characteristic of less information value is left out. */
  readonly minInformation: number;
};

/** What is shipped. `bench/scoring.ts` measures it on public data. */
export const defaults: FitOptions = {
  directions: {},
  rule: 'by-size',
  cautiousFromRows: 5_000,
  binning: { maxPrebins: 20, minPrebinShare: 0.05, minBinShare: 0.05 },
  binningOf: {},
  pseudoRows: 20,
  ridge: 1,
  minInformation: 0,
};
