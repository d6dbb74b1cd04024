const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second … failed attempt (the schedule of the Standard Webhooks specification, its first 27 hours and a half). */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR];
/** So much longer a pause may become by chance, so that what failed together does not come back together. */
const SPREAD = 0.1;
const LONGEST = 12 * HOUR;

/**
 * Milliseconds until a message is sent again that has failed so many times; undefined when it is given up.
 * @param chance between 0 and 1. @param asked milliseconds the receiver asked for (Retry-After), if it did.
 */
export function pauseAfter(attempts: number, chance: number, asked = 0): number | undefined {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? undefined : Math.max(Math.round(pause * (1 + SPREAD * chance)), Math.min(asked, LONGEST));
}
