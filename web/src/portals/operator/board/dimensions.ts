/** The six dimensions of quality, in their order (after GB/T 36344-2018). */
export const dimensions = ['completeness', 'validity', 'accuracy', 'consistency', 'timeliness', 'uniqueness'] as const;

const PERCENT = 100;
const TENTHS = 10;

/** A share as per cent with one digit, never rounded up to the whole; null where there is nothing to measure. */
export const percentOf = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Math.floor(share * PERCENT * TENTHS) / TENTHS;
