/** How often a login may fail before it has to wait. */
const FREE_FAILURES = 5;
const MAX_DELAY_SECONDS = 900;
/** After a day without a failure the count begins anew. */
const FORGOTTEN_AFTER_MS = 86_400_000;

export type Failed = { readonly failures: number; readonly lastAt: Date; readonly blockedUntil: Date | null };

/**
 * Counts one attempt before it is judged, so that many at once are no more than as many one after the other. Answers how many seconds to wait where
 * none is allowed now: such an attempt is not judged and does not count, so nobody makes the wait longer than it is.
 */
export function countAttempt(
  before: Failed | undefined,
  now: Date,
): { readonly waitSeconds: number } | { readonly after: Failed } {
  const known = before !== undefined && now.getTime() - before.lastAt.getTime() < FORGOTTEN_AFTER_MS ? before : undefined;
  const wait = known?.blockedUntil ? known.blockedUntil.getTime() - now.getTime() : 0;
  if (wait > 0) return { waitSeconds: Math.ceil(wait / 1000) };
  const failures = (known?.failures ?? 0) + 1;
  const delay = delaySeconds(failures);
  return { after: { failures, lastAt: now, blockedUntil: delay === 0 ? null : new Date(now.getTime() + delay * 1000) } };
}

/** Nothing up to the fourth failure, then a second, doubled each time, at most a quarter of an hour: a stranger can delay, never shut out. */
export function delaySeconds(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(MAX_DELAY_SECONDS, 2 ** (failures - FREE_FAILURES));
}
