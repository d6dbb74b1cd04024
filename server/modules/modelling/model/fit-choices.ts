import { defaults, type BinningOptions, type FitOptions } from '../../../../scoring/index.ts';
import type { IndicatorDefinition } from '../../evaluation/index.ts';

/** How an analyst wants one characteristic parted. Without cuts or groups the best bins are found. */
export type BinChoice = {
  readonly indicator: string;
  /** Numbers: each bin begins at one of these; there are no others. */
  readonly cuts?: readonly number[];
  readonly groups?: readonly (readonly string[])[];
};

export type FitChoices = {
  /** Which characteristics, in the order of the card; all where left out. */
  readonly characteristics?: readonly BinChoice[];
  /** Columns that seem to encode the outcome and were known beforehand all the same, says the analyst. */
  readonly confirmed?: readonly string[];
  /** The mean default probability the card is drawn to, such as that of many years. */
  readonly tendency?: number;
};

/** What the law and business sense say goes before any rule: the way an indicator points is declared with it. */
export function directionsOf(indicators: readonly IndicatorDefinition[]): FitOptions['directions'] {
  const declared = { high: 'ascending', low: 'descending' } as const;
  return Object.fromEntries(
    indicators.flatMap(({ code, worse }) => (worse === 'none' ? [] : [[code, declared[worse]] as const])),
  );
}

/** Options of a fit by an analyst's choices. */
export function fitOptions(choices: FitChoices, directions: FitOptions['directions']): Partial<FitOptions> {
  const { characteristics } = choices;
  if (characteristics === undefined) return { directions };
  return {
    directions,
    codes: characteristics.map(({ indicator }) => indicator),
    binningOf: Object.fromEntries(characteristics.map((one) => [one.indicator, ownBins(one)])),
  };
}

/** Bins of one characteristic by an analyst's choice, as a fit by the same choice has them. */
export function binningOptions(choice: BinChoice, rows: number, directions: FitOptions['directions']): BinningOptions {
  const rule = directions[choice.indicator] ?? (rows < defaults.cautiousFromRows ? 'greedy' : 'cautious');
  return { ...defaults.binning, ...ownBins(choice), rule };
}

const ownBins = ({ cuts, groups }: BinChoice): Partial<BinningOptions> => ({
  ...(cuts === undefined ? {} : { fixedCuts: cuts, onlyFixed: true }),
  ...(groups === undefined ? {} : { fixedGroups: groups }),
});
