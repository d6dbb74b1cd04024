import type { Bilingual } from '../../../kernel/pure/text.ts';

/** By what figures of loans are broken down. */
export const loanGroupings = [
  'all',
  'province',
  'city',
  'section',
  'size',
  'institution',
  'guarantee',
  'kind',
  'product',
  'refusal',
] as const;
export type LoanGrouping = (typeof loanGroupings)[number];

/** Sums over the loans of one group that count on a day; amounts in fen, `…rated` and `costed` are amounts times millionths. */
export type LoanCell = {
  readonly groupedBy: LoanGrouping;
  readonly key: string;
  readonly households: number;
  readonly balanceFen: number;
  readonly inclusiveHouseholds: number;
  readonly otherHouseholds: number;
  readonly inclusiveBalanceFen: number;
  readonly creditHouseholds: number;
  readonly securedHouseholds: number;
  readonly creditBalanceFen: number;
  readonly grantHouseholds: number;
  readonly grantedFen: number;
  readonly firstHouseholds: number;
  readonly laterHouseholds: number;
  readonly newHouseholds: number;
  readonly newGrants: number;
  readonly newFen: number;
  readonly newRated: number;
  readonly costedHouseholds: number;
  readonly costedFen: number;
  readonly costed: number;
  readonly newFirstHouseholds: number;
  readonly newLaterHouseholds: number;
  readonly evaluatedHouseholds: number;
  readonly authorisedHouseholds: number;
  readonly evaluated: number;
  readonly authorised: number;
};

/** One kind of new loan in the month and in the base period. */
export type RateStratum = {
  readonly nowFen: number;
  readonly nowRated: number;
  readonly baseFen: number;
  readonly baseRated: number;
  readonly nowHouseholds: number;
  readonly baseHouseholds: number;
};

export type MeasuredGroup = {
  readonly cell: LoanCell;
  /** The same group a year earlier. */
  readonly earlier: LoanCell | undefined;
  /** Of the whole only. */
  readonly strata: readonly RateStratum[];
};

/** A figure of the statistics of loans (量增、面扩、价降、提速). What it counts is said by its definition; another way of counting is another version. */
export type FigureDefinition<Group> = {
  readonly code: string;
  readonly version: number;
  /** Of which of the aims it tells. */
  readonly aim: 'more' | 'wider' | 'cheaper' | 'faster';
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly definition: Bilingual;
  /** What it follows. */
  readonly source: Bilingual;
  /** By what it is broken down; by default all that loans are. */
  readonly groupings?: readonly LoanGrouping[];
  /** Null where there is nothing to divide by. */
  readonly figure: (group: Group) => number | null;
  /** How many enterprises it tells of: those it counts, and those that could be told by taking it from a figure beside it. */
  readonly tells: (group: Group) => readonly number[];
};
export type LoanMeasure = FigureDefinition<MeasuredGroup>;

const FEN = 100;
const PPM_PER_PERCENT = 10_000;
const DECIMALS = 1e4;

/** Amounts are published in yuan. */
export const yuan = (fen: number): number => fen / FEN;
/** A share in percent, to four decimals. */
export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : round((part / whole) * 100));
/** The mean rate, weighted by amount, in percent a year to four decimals. */
export const weightedRate = (rated: number, fen: number): number | null =>
  fen === 0 ? null : round(rated / fen / PPM_PER_PERCENT);
export const round = (figure: number): number => Math.round(figure * DECIMALS) / DECIMALS;

export const units = {
  yuan: { zh: '元', en: 'yuan' },
  enterprises: { zh: '户', en: 'enterprises' },
  percent: { zh: '%', en: '%' },
} as const;
