/** A number over fewer parties than this could be told apart into theirs. */
export const LEAST_BANKS = 5;
/** A number over fewer enterprises than this says too much of each. */
const LEAST_ENTERPRISES = 10;

/** What a number is over. `enterprises` adds up what each party counts. */
export type CellSize = { readonly banks: number; readonly enterprises: number };

/**
 * Whether a cell may be shown. Where an enterprise may be with several parties, it is counted by each of them; at least as many different ones are
 * there as the average party has, so that is what must reach the least.
 */
export function isLargeEnough({ banks, enterprises }: CellSize, overlap: 'possible' | 'none'): boolean {
  const different = overlap === 'none' ? enterprises : enterprises / banks;
  return banks >= LEAST_BANKS && different >= LEAST_ENTERPRISES;
}
