import { discrimination, stabilityIndex } from '../../../../scoring/index.ts';
import type { ScoredTwice } from '../../loans/index.ts';
import { LEAST_ENTERPRISES } from './calibration.ts';
import { movesOf, type GradeMove } from './monitoring-report.ts';

/** What a model says of one enterprise. */
export type Said = { readonly grade: string | null; readonly scoreGrade: string; readonly coverage: number };

type Side = { readonly graded: number; readonly meanCoverage: number };
type Band = { readonly grade: string; readonly first: number; readonly second: number };
export type Figures = { readonly auc: number; readonly aucLow: number; readonly aucHigh: number; readonly ks: number };

export type Comparison = {
  readonly enterprises: number;
  readonly first: Side;
  readonly second: Side;
  readonly gradedByBoth: number;
  /** Of those that both graded, the share with the same grade by both; null where they grade none in common, or by other letters. */
  readonly agreement: number | null;
  /** From the grade by the first to that by the second; null is too little known. */
  readonly gradeMoves: readonly GradeMove[];
  /** By score alone: how many enterprises are in each band; and how far the second lies from the first. Null where their letters differ. */
  readonly bands: readonly Band[] | null;
  readonly bandIndex: number | null;
};

/** Two models on the same enterprises, row by row. `grades` are theirs, best first. At least one row. */
export function comparisonOf(
  grades: readonly [readonly string[], readonly string[]],
  first: readonly Said[],
  second: readonly Said[],
): Comparison {
  const alike = grades[0].join('\n') === grades[1].join('\n');
  const pairs = first.map((one, at) => [one.grade, second[at]!.grade] as const);
  const both = pairs.filter(([one, other]) => one !== null && other !== null);
  const bands = grades[0].map((grade) => ({ grade, first: inBand(first, grade), second: inBand(second, grade) }));
  const index = (side: 'first' | 'second') => bands.map((band) => band[side]);
  return {
    enterprises: pairs.length,
    first: sideOf(first),
    second: sideOf(second),
    gradedByBoth: both.length,
    agreement: alike && both.length > 0 ? both.filter(([one, other]) => one === other).length / both.length : null,
    gradeMoves: movesOf(pairs),
    bands: alike ? bands : null,
    bandIndex: alike ? stabilityIndex(index('first'), index('second')) : null,
  };
}

const inBand = (rows: readonly Said[], grade: string) => rows.filter(({ scoreGrade }) => scoreGrade === grade).length;

const sideOf = (rows: readonly Said[]): Side => ({
  graded: rows.filter(({ grade }) => grade !== null).length,
  meanCoverage: Math.floor(rows.reduce((sum, { coverage }) => sum + coverage, 0) / rows.length),
});

export type OutcomesOfBoth = {
  readonly loans: number;
  readonly bads: number;
  readonly first: Figures;
  readonly second: Figures;
};

/**
 * How well each of the two told apart the loans of which both had spoken before the grant. Null where no such outcomes are known, of fewer than ten
 * enterprises, or where all went well or all went bad.
 */
export function outcomesOfBoth({
  enterprises,
  rows,
}: {
  readonly enterprises: number;
  readonly rows: readonly ScoredTwice[];
}): OutcomesOfBoth | null {
  if (enterprises < LEAST_ENTERPRISES) return null;
  const first = figuresOf(rows, 'first');
  const second = figuresOf(rows, 'second');
  if (first === undefined || second === undefined) return null;
  const sum = (of: 'loans' | 'bads') => rows.reduce((total, one) => total + one[of], 0);
  return { loans: sum('loans'), bads: sum('bads'), first, second };
}

function figuresOf(rows: readonly ScoredTwice[], side: 'first' | 'second'): Figures | undefined {
  const counts = [...Map.groupBy(rows, (row) => row[side])]
    .map(([score, some]) => ({
      score,
      bad: some.reduce((total, { bads }) => total + bads, 0),
      good: some.reduce((total, { loans, bads }) => total + loans - bads, 0),
    }))
    .toSorted((a, b) => a.score - b.score);
  const found = discrimination(counts);
  if (found === undefined) return undefined;
  const { auc, aucLow, aucHigh, ks } = found;
  return { auc, aucLow, aucHigh, ks };
}
