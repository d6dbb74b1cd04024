/** A count may take this share of the time at most: after a long one the next waits the longer. */
const SHARE = 30;

/** Whether the months are to be counted again. */
export const isDue = (last: { readonly countedAt: Date; readonly tookMs: number }, now: Date): boolean =>
  now.getTime() - last.countedAt.getTime() >= last.tookMs * SHARE;
