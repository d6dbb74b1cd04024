/** What is known of how a source fares. Moments are milliseconds of a clock that never goes back. */
export type Breaker = {
  /** Failures since the last success, within the window. */
  readonly failedAt: readonly number[];
  readonly openUntil: number | null;
  /** One question is under way to find out whether it answers again. */
  readonly probing: boolean;
};

export type BreakerEvent = { readonly kind: 'started' | 'succeeded' | 'failed'; readonly at: number };

const FAILURES_TO_OPEN = 5;
const WINDOW_MS = 30_000;
export const OPEN_MS = 10_000;

export const closedBreaker: Breaker = { failedAt: [], openUntil: null, probing: false };

/** Whether a question may be put now: always while closed, never while open, and one at a time when it has been open long enough. */
export function mayAsk({ openUntil, probing }: Breaker, now: number): boolean {
  return openUntil === null || (now >= openUntil && !probing);
}

/**
 * The breaker after an event. Five failures within half a minute, with no success between, open it for ten seconds; then a single question
 * decides: an answer closes it, a failure opens it for as long again.
 */
export function breakerAfter(breaker: Breaker, event: BreakerEvent): Breaker {
  if (event.kind === 'started') return breaker.openUntil === null ? breaker : { ...breaker, probing: true };
  // Questions that began before it opened end while it is open: only the probe decides then.
  if (breaker.openUntil !== null && !breaker.probing) return breaker;
  if (event.kind === 'succeeded') return closedBreaker;
  const failedAt = [...breaker.failedAt, event.at].filter((at) => at > event.at - WINDOW_MS).slice(-FAILURES_TO_OPEN);
  if (!breaker.probing && failedAt.length < FAILURES_TO_OPEN) return { ...breaker, failedAt };
  return { failedAt: [], openUntil: event.at + OPEN_MS, probing: false };
}
