type Count = {
  readonly year: number;
  readonly modelId: string;
  readonly grade: string;
  readonly loans: number;
  readonly enterprises: number;
  readonly bads: number;
};
type GradeRate = {
  readonly year: number;
  readonly modelId: string;
  readonly grade: string;
  readonly loans: number | null;
  readonly bads: number | null;
  readonly badRate: number | null;
};

/** Figures about fewer enterprises than this are withheld. */
export const LEAST_ENTERPRISES = 10;
const DECIMALS = 1e6;

/**
 * How many loans of each grade went bad. A grade of fewer than ten enterprises is withheld. No sum is shown beside the grades, so nothing is had by
 * subtraction.
 */
export function gradeRates(counts: readonly Count[]): GradeRate[] {
  return counts.map(({ enterprises, loans, bads, ...of }) =>
    enterprises < LEAST_ENTERPRISES
      ? { ...of, loans: null, bads: null, badRate: null }
      : { ...of, loans, bads, badRate: Math.round((bads / loans) * DECIMALS) / DECIMALS },
  );
}
