const OFFSET_MS = 8 * 3_600_000;

/** A moment as a reader in China writes it, to the minute. */
export const minuteOf = (moment: string): string =>
  new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** Its day in China. */
export const dayOf = (moment: string): string => minuteOf(moment).slice(0, 10);
