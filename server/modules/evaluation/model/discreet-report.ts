/** Counts of fewer enterprises would tell of single ones. */
export const LEAST_TOLD = 20;
/** What is told is rounded to this, so that two models that differ in one enterprise are not told apart by their counts. */
const GRAIN = 10;

export type Report<N> = {
  readonly enterprises: N;
  readonly ungraded: N;
  readonly meanCoverage: N;
  readonly grades: { readonly grade: string; readonly enterprises: N }[];
};

/**
 * A validation's report as an institution gets it of enterprises it knows nothing of: counts below twenty are left out, with the next smallest
 * ones until what is hidden is twenty together, since it would follow from the sum; all others are rounded to tens.
 */
export function discreetReport({ enterprises, ungraded, meanCoverage, grades }: Report<number>): Report<number | null> {
  const told = toldOf([ungraded, ...grades.map((one) => one.enterprises)]);
  return {
    enterprises: enterprises < LEAST_TOLD ? null : rounded(enterprises),
    ungraded: told[0]!,
    meanCoverage: enterprises < LEAST_TOLD ? null : meanCoverage,
    grades: grades.map(({ grade }, at) => ({ grade, enterprises: told[at + 1]! })),
  };
}

/** Counts of one whole as they may be told: below twenty left out with what would give them away, others in tens. */
export function toldOf(counts: readonly number[]): (number | null)[] {
  const rising = counts.map((count, at) => ({ count, at })).toSorted((a, b) => a.count - b.count);
  const hidden = new Set<number>();
  let sum = 0;
  for (const { count, at } of rising) {
    // Grades that nobody has are hidden too, and need no other beside them: their sum tells of nobody.
    if (count >= LEAST_TOLD && (sum === 0 || sum >= LEAST_TOLD)) break;
    hidden.add(at);
    sum += count;
  }
  return counts.map((count, at) => (hidden.has(at) ? null : rounded(count)));
}

export const rounded = (count: number): number => Math.round(count / GRAIN) * GRAIN;
