import type { Comparison } from './comparison.ts';
import { LEAST_TOLD, rounded, toldOf } from './discreet-report.ts';

type Nullable<T> = { readonly [K in keyof T]: T[K] extends number ? number | null : T[K] };
type Told<N> = {
  readonly enterprises: N;
  readonly first: { readonly graded: N; readonly meanCoverage: N };
  readonly second: { readonly graded: N; readonly meanCoverage: N };
  readonly gradedByBoth: N;
  readonly agreement: number | null;
  readonly gradeMoves: readonly Nullable<Comparison['gradeMoves'][number]>[];
  readonly bands: readonly { readonly grade: string; readonly first: N; readonly second: N }[] | null;
  readonly bandIndex: number | null;
};
export type DiscreetComparison = Told<number | null>;

/**
 * A comparison as an institution gets it, of enterprises it knows nothing of: counts below twenty are left out with what would give them away, all
 * others are told in tens, and shares and indices to two decimals. Moves that are left out are not even named.
 */
export function discreetComparison(found: Comparison): DiscreetComparison {
  const { enterprises, bands } = found;
  const few = enterprises < LEAST_TOLD;
  const side = (one: Comparison['first']) => {
    const [graded] = toldOf([one.graded, enterprises - one.graded]);
    return { graded: graded!, meanCoverage: few ? null : rounded(one.meanCoverage) };
  };
  const counts = toldOf(found.gradeMoves.map((move) => move.enterprises));
  const [gradedByBoth] = toldOf([found.gradedByBoth, enterprises - found.gradedByBoth]);
  const firsts = toldOf((bands ?? []).map((band) => band.first));
  const seconds = toldOf((bands ?? []).map((band) => band.second));
  return {
    enterprises: few ? null : rounded(enterprises),
    first: side(found.first),
    second: side(found.second),
    gradedByBoth: gradedByBoth!,
    agreement: gradedByBoth === null ? null : hundredths(found.agreement),
    gradeMoves: found.gradeMoves.flatMap(({ from, to }, at) =>
      counts[at] === null ? [] : [{ from, to, enterprises: counts[at]! }],
    ),
    bands: bands === null ? null : bands.map(({ grade }, at) => ({ grade, first: firsts[at]!, second: seconds[at]! })),
    bandIndex: few ? null : hundredths(found.bandIndex),
  };
}

const HUNDRED = 100;
const hundredths = (value: number | null) => (value === null ? null : Math.round(value * HUNDRED) / HUNDRED);
